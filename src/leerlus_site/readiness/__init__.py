"""Readiness: redress operations with their steps and facts, and the pack of a team that starts."""
