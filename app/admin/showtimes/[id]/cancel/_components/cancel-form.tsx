"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useForm } from "@/app/admin/_forms/use-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { cancelShowtimeAction } from "../actions";

type CancelFormProps = { id: number; revision: number; bookings: number };

export function CancelForm({ id, revision, bookings }: CancelFormProps) {
  const { errors, refusal, formProps, isPending } = useForm<"reason">(cancelShowtimeAction.bind(null, id));
  return (
    <form {...formProps} className="grid max-w-measure gap-6">
      <input type="hidden" name="revision" value={revision} />
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <TextField
        label="Reason"
        name="reason"
        maxLength={500}
        hint="A sentence or two that customers read in their message, for example: The projector is broken."
        error={errors.reason}
      />
      <Button type="submit" variant="danger" pending={isPending} className="justify-self-start">
        {bookings === 0
          ? "Cancel the showtime"
          : `Cancel it and refund ${bookings === 1 ? "one booking" : `${bookings} bookings`}`}
      </Button>
    </form>
  );
}
