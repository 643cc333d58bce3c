"""Readiness: what a redress operation that starts should ask, with the lessons of earlier ones beside each question.

intake -> compose -> a pack of questions, fitting lessons with the reason why, organisations, model documents and risks
"""
