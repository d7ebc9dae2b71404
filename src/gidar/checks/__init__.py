"""From a report to findings. Each check is a function of one report and its edition; none knows a file format."""
