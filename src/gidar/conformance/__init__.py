"""Any program held to the conformance suite: cases, what is right of them, what a program answers, how both compare."""
