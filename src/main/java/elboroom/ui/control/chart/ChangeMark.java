package elboroom.ui.control.chart;

/// A description of the changes at a step.
public record ChangeMark(long step, String text) {}
