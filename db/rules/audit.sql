-- The audit log is append-only. Of a person who is erased the words go, each for a dash: who did what to what, and when, stands.
CREATE TRIGGER `audit_entries_are_final` BEFORE UPDATE ON `audit_entries`
WHEN (NEW.`id`, NEW.`at`, NEW.`user_id`, NEW.`client_id`, NEW.`theater_id`, NEW.`action`, NEW.`object_type`, NEW.`object_id`)
    IS NOT (OLD.`id`, OLD.`at`, OLD.`user_id`, OLD.`client_id`, OLD.`theater_id`, OLD.`action`, OLD.`object_type`, OLD.`object_id`)
  OR NEW.`details` = OLD.`details`
  OR (SELECT count(*) FROM json_tree(NEW.`details`)) <> (SELECT count(*) FROM json_tree(OLD.`details`))
  OR EXISTS (
    SELECT 1 FROM json_tree(NEW.`details`) n LEFT JOIN json_tree(OLD.`details`) o ON o.`fullkey` = n.`fullkey`
    WHERE n.`type` IS NOT o.`type` OR (n.`atom` IS NOT o.`atom` AND (n.`type` <> 'text' OR n.`atom` <> '—')))
BEGIN SELECT RAISE(ABORT, 'audit_is_append_only'); END;
CREATE TRIGGER `audit_entries_are_kept` BEFORE DELETE ON `audit_entries`
BEGIN SELECT RAISE(ABORT, 'audit_is_append_only'); END;
