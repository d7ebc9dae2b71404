"""What everything else speaks of: an edition of the form, a report, a finding; and how a figure is displayed."""
