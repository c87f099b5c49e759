"""From a model's name to something that answers: hosted, a server of one's own, or embedded in this process."""
