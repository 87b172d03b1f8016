package elboroom.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

import elboroom.i18n.Messages;
import elboroom.i18n.QuantityWords;
import elboroom.ui.control.HeaderButtons;
import elboroom.ui.control.WrapRow;

/// A line about the open run: step, epochs, examples per second, remaining time, held-out figure; and the name of
/// another run in training. With too little room the name is shortened, then the less important figures are omitted;
/// the tooltip of an ellipsis then has them. Runs on the FX thread.
public final class StatusView extends Pane implements WrapRow.Stepwise {

    private static final double GAP = 16;

    private final Messages messages;
    private final ObservableValue<RunHeader> header;
    private final Figure step;
    private final Figure epoch;
    private final Figure rate;
    private final Figure left;
    private final Label more = new Label("…");
    private final Figure heldOut;
    private final Button elsewhere;

    /// A name and its value.
    private static final class Figure extends HBox {

        private final Label name;
        private final SteadyLabel value;

        private Figure(Label name, SteadyLabel value) {
            super(name, value);
            this.name = name;
            this.value = value;
            getStyleClass().add("figure");
            name.getStyleClass().add("unit");
            name.setMinWidth(USE_PREF_SIZE);
            value.getStyleClass().add("value");
            setMinWidth(USE_PREF_SIZE);
        }

        private String text() {
            return name.getText() + " " + value.getText();
        }
    }

    public StatusView(TrainingViewModel viewModel, Messages messages) {
        this.messages = messages;
        this.header = viewModel.header();
        getStyleClass().add("status");
        setId("status");
        step = figure("status.step", count(88_888), now -> count(now.step()));
        epoch = figure("status.epoch", "", now -> messages.text("status.of", now.epoch(), now.epochs()));
        rate = figure("status.rate", count(88_888), this::rate);
        left = figure("status.left", "88:88", now -> clock(now.secondsLeft()));
        heldOut = figure(now -> new QuantityWords(messages).of(now.quantity()), "status.heldOut", nats(888.8),
                now -> nats(now.heldOut()));
        heldOut.value.getStyleClass().add("good");
        elsewhere = new OtherRunButton(messages, header.map(RunHeader::otherRun), viewModel::follow);
        more.setMinWidth(USE_PREF_SIZE);
        more.setPadding(new Insets(0, 4, 0, 4)); // wide enough to point at
        more.getStyleClass().add("unit");
        more.setTooltip(new Tooltip());
        shownWhile(rate, now -> !Double.isNaN(now.imagesPerSecond())); // not while paused
        shownWhile(left, now -> !Double.isNaN(now.imagesPerSecond()));
        shownWhile(elsewhere, now -> now.otherRun() != null);
        header.map(RunHeader::inTraining).subscribe(_ -> figures().forEach(figure -> figure.value.reset()));
        getChildren().addAll(step, epoch, rate, left, more, heldOut, elsewhere);
        visibleProperty().bind(header.map(now -> now.epochs() > 0));
    }

    private Figure figure(String key, String typical, Function<RunHeader, String> text) {
        return figure(_ -> messages.text(key), key, typical, text);
    }

    private Figure figure(Function<RunHeader, String> name, String key, String typical,
            Function<RunHeader, String> text) {
        Figure figure = new Figure(new Label(), new SteadyLabel(typical));
        figure.name.textProperty().bind(header.map(name));
        figure.value.textProperty().bind(header.map(text));
        HeaderButtons.hint(figure.value, messages.text(key + ".hint"));
        return figure;
    }

    private List<Figure> figures() {
        return List.of(step, epoch, rate, left, heldOut);
    }

    private void shownWhile(Node node, Function<RunHeader, Boolean> so) {
        node.managedProperty().bind(header.map(so));
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        List<Figure> omitted = omitted(room);
        more.getTooltip().setText(omitted.stream().map(Figure::text).collect(Collectors.joining("\n")));
        List<Node> shown = shown(omitted);
        getChildren().forEach(node -> node.setVisible(shown.contains(node)));
        double excess = Math.max(0, width(shown, false) - room);
        double x = getWidth() - snappedRightInset() - width(shown, false) + excess;
        for (Node node : shown) {
            double width = preferred(node) - (node.equals(elsewhere) ? excess : 0);
            double height = node.prefHeight(-1);
            node.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), width, height);
            x += width + GAP;
        }
    }

    private List<Node> shown(List<Figure> omitted) {
        return getChildren().stream().filter(node -> node.equals(more)
                ? !omitted.isEmpty()
                : node.isManaged() && !(node instanceof Figure figure && omitted.contains(figure)))
                .map(Node.class::cast).toList();
    }

    /// The figures that have no room, the least important first.
    private List<Figure> omitted(double room) {
        List<Node> shown = new ArrayList<>(wanted());
        List<Figure> omitted = new ArrayList<>();
        for (Figure figure : omissible()) {
            if (width(shown, true) > room && shown.remove(figure)) {
                omitted.add(figure);
                if (!shown.contains(more)) {
                    shown.add(more);
                }
            }
        }
        return omitted;
    }

    /// The figures that may be omitted, the least important first: a held-out figure without a value, and the values of
    /// a run in training. One figure stays, except beside the run in training, which needs most of a narrow header.
    private List<Figure> omissible() {
        boolean unknown = Double.isNaN(header.getValue().heldOut());
        if (elsewhere.isManaged()) {
            return unknown ? List.of(heldOut, rate, left, epoch, step) : List.of(rate, left, epoch, step, heldOut);
        }
        return unknown ? List.of(heldOut, rate, left, epoch) : List.of(rate, left, epoch, step);
    }

    @Override
    public double used(double offered) {
        double insets = snappedLeftInset() + snappedRightInset();
        return insets + Math.min(offered - insets, width(shown(omitted(offered - insets)), false));
    }

    private List<Node> wanted() {
        return getManagedChildren().stream().map(Node.class::cast).filter(node -> !node.equals(more)).toList();
    }

    /// The width of nodes and the gaps between them.
    ///
    /// @param least whether the name of the run in training is shortened as far as possible
    private double width(List<Node> nodes, boolean least) {
        return nodes.stream().mapToDouble(node -> least ? node.minWidth(-1) : preferred(node)).sum()
                + GAP * Math.max(0, nodes.size() - 1);
    }

    private static double preferred(Node node) {
        return Math.ceil(Math.max(node.minWidth(-1), Math.min(node.prefWidth(-1), node.maxWidth(-1))));
    }

    @Override
    protected double computeMinWidth(double height) {
        List<Node> essential = new ArrayList<>(wanted());
        essential.removeAll(omissible());
        essential.add(more);
        return snappedLeftInset() + width(essential, true) + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + width(wanted(), false) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + wanted().stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0)
                + snappedBottomInset();
    }

    private String rate(RunHeader now) {
        return Double.isNaN(now.imagesPerSecond()) ? "–" : count(Math.round(now.imagesPerSecond()));
    }

    private String count(long number) {
        return messages.text("status.count", number);
    }

    private String nats(double value) {
        return Double.isNaN(value) ? "–" : messages.text("status.nats", value);
    }

    private static String clock(double seconds) {
        if (!Double.isFinite(seconds)) {
            return "–";
        }
        long whole = Math.round(seconds);
        return whole < 3600
                ? "%d:%02d".formatted(whole / 60, whole % 60)
                : "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60);
    }
}
