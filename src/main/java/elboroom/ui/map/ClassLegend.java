package elboroom.ui.map;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import elboroom.i18n.Messages;
import elboroom.ui.control.ClassSwatch;

/// The legend of the map: a switch for each class. Lives on the FX thread.
final class ClassLegend extends ScrollPane {

    private final ClassFilter classes;
    private final Messages messages;
    private final VBox entries = new VBox();

    ClassLegend(ClassFilter classes, Messages messages) {
        this.classes = classes;
        this.messages = messages;
        getStyleClass().addAll("card", "class-legend");
        setContent(entries);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinSize(0, 0);
        classes.classes().subscribe(this::list);
        classes.hidden().subscribe(_ -> show());
    }

    private void list(List<String> names) {
        entries.getChildren().setAll(IntStream.range(0, names.size()).mapToObj(i -> entry(i, names.get(i))).toList());
        setVisible(!names.isEmpty());
        show();
    }

    private ToggleButton entry(int label, String name) {
        ToggleButton entry = new ToggleButton(name, new ClassSwatch(label));
        entry.getStyleClass().add("legend-entry");
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setAccessibleText(messages.text("map.legend.entry", name));
        entry.setTooltip(new Tooltip(messages.text("map.legend.tooltip", name)));
        entry.setOnAction(_ -> classes.toggle(label));
        entry.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) { // the two clicks have undone each other
                classes.isolate(label);
            }
        });
        return entry;
    }

    private void show() {
        for (int label = 0; label < entries.getChildren().size(); label++) {
            if (entries.getChildren().get(label) instanceof ToggleButton entry) {
                entry.setSelected(!classes.hidden().get().contains(label));
            }
        }
    }
}
