"""Why there is no stay, and what would make one possible; why this offer, and why not that one."""
