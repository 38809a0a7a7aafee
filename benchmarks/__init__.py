"""What fluvestre costs, beside a named peer in the same run."""
