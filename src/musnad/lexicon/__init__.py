"""Language data as tables, and one loader for each."""
