"""Many reports: what is plainly sound is told at the speed of reading, everything else takes the ordinary way."""
