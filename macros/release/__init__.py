"""What was released: the versions of each record that stay as they were published."""
