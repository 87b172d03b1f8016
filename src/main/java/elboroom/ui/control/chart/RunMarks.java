package elboroom.ui.control.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import elboroom.domain.model.FamilySpec;
import elboroom.domain.run.Fork;
import elboroom.domain.run.RunSpec;
import elboroom.domain.run.SettingChange;
import elboroom.domain.training.RunEvent;
import elboroom.i18n.Messages;
import elboroom.i18n.SettingFormatter;
import elboroom.i18n.Visible;
import elboroom.ui.control.draw.ThemeColour;

/// Describes what happened to a run as marks of a chart: changed settings, the fork from its parent, forks from it,
/// pauses, and alarms.
public record RunMarks(Messages messages) {

    /// The marks in the order of their steps.
    public List<ChartMark> of(RunSpec run, List<SettingChange> changes, List<RunEvent> events, List<Fork> forks,
            ThemeColour colour) {
        Stream<ChartMark> fork = run.parent().stream().map(parent -> new ChartMark(parent.step(), ChartMark.Kind.FORK,
                colour, messages.text("losses.mark.fork", parent.run(), parent.step())));
        Stream<ChartMark> changed = changes.stream().map(change -> new ChartMark(change.step(), ChartMark.Kind.CHANGE,
                colour, change(run.model().family(), change)));
        Stream<ChartMark> happened = events.stream().map(event -> new ChartMark(event.step(), kind(event.kind()),
                colour, messages.text(key(event.kind()), event.step())));
        Stream<ChartMark> forked = forks.stream().map(branch -> new ChartMark(branch.step(), ChartMark.Kind.BRANCH,
                colour, messages.text("losses.mark.branch", Visible.of(branch.run()), branch.step())));
        return Stream.of(fork, changed, happened, forked).flatMap(marks -> marks)
                .sorted(Comparator.comparingLong(ChartMark::step)).toList();
    }

    /// Describes a changed setting.
    public String change(FamilySpec family, SettingChange change) {
        return messages.text("losses.changed", new SettingFormatter(messages).change(family, change), change.step());
    }

    private static ChartMark.Kind kind(RunEvent.Kind event) {
        return switch (event) {
            case PAUSE -> ChartMark.Kind.PAUSE;
            case RESUME -> ChartMark.Kind.RESUME;
            default -> ChartMark.Kind.ALARM;
        };
    }

    private static String key(RunEvent.Kind event) {
        return switch (event) {
            case PAUSE -> "losses.mark.pause";
            case RESUME -> "losses.mark.resume";
            case COLLAPSE -> "losses.mark.collapse";
            case DEAD_CODES -> "losses.mark.codes";
            case VARIANCE -> "losses.mark.variance";
            case SPREAD -> "losses.mark.spread";
            case OVERFITTING -> "losses.mark.overfitting";
            case DIVERGENCE -> "losses.mark.divergence";
        };
    }
}
