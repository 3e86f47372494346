-- The audit log is append-only.
CREATE TRIGGER `audit_entries_are_final` BEFORE UPDATE ON `audit_entries`
BEGIN SELECT RAISE(ABORT, 'audit_is_append_only'); END;
CREATE TRIGGER `audit_entries_are_kept` BEFORE DELETE ON `audit_entries`
BEGIN SELECT RAISE(ABORT, 'audit_is_append_only'); END;
