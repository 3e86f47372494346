"""A client in Python, by its standard library alone: buys a ticket, cancels it, and scans another."""

import json
import os
import urllib.error
import urllib.request

API = os.environ["MATINEE_URL"] + "/api/v1"
SHOWTIME = int(os.environ["MATINEE_SHOWTIME"])
DOOR = {"Authorization": f"Bearer {os.environ['MATINEE_DOOR_TOKEN']}"}


class Refused(Exception):
    """A problem document, by its type."""


def ask(method, path, body=None, headers=None):
    data = None if body is None else json.dumps(body).encode()
    sent = {"Content-Type": "application/json", **(headers or {})}
    request = urllib.request.Request(API + path, method=method, headers=sent, data=data)
    try:
        with urllib.request.urlopen(request) as response:
            return json.load(response)
    except urllib.error.HTTPError as refused:
        raise Refused(json.load(refused)["type"]) from refused


def buy_ticket(email):
    hold = ask("POST", "/holds", {"showtimeId": SHOWTIME, "bestAvailable": {"count": 1}})
    seat, ticket_type = hold["seats"][0], hold["ticketTypes"][0]
    return ask(
        "POST",
        "/bookings",
        {
            "holdId": hold["id"],
            "customer": {"name": "Ada Quill", "email": email},
            "tickets": [{"seatId": seat["id"], "ticketTypeId": ticket_type["id"]}],
            "total": {
                "amountMinor": seat["prices"][str(ticket_type["id"])],
                "currency": hold["currency"],
            },
        },
        {"Hold-Token": hold["token"], "Idempotency-Key": hold["id"]},
    )


def cancel_all(booking):
    path = f"/bookings/{booking['reference']}/cancel"
    secret = {"Booking-Token": booking["token"]}
    told = ask("POST", path, {"preview": True}, secret)
    return ask("POST", path, {"expectedRefundMinor": told["refundMinor"]}, secret)


def scan(booking):
    shown = {"showtimeId": SHOWTIME, "code": booking["tickets"][0]["code"]}
    inside = ask("POST", "/check-ins", shown, DOOR)
    try:
        ask("POST", "/check-ins", shown, DOOR)
    except Refused as refused:
        return {"seat": inside["seat"], "again": str(refused)}
    raise AssertionError("let in twice")


cancelled = cancel_all(buy_ticket("ada@example.com"))
print(json.dumps({"refundMinor": cancelled["refundMinor"], **scan(buy_ticket("nell@example.com"))}))
