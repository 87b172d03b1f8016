package elboroom.ui.control;

/// What was changed at a step, in words.
public record ChangeMark(long step, String text) {}
