"""What supervisors administer and what is on record: rules, people, units, audit trail."""
