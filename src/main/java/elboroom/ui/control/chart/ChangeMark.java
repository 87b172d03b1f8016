package elboroom.ui.control.chart;

/// What was changed at a step, in words.
public record ChangeMark(long step, String text) {}
