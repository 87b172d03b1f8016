package elboroom.ui.setup;

import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.layout.VBox;

import elboroom.domain.model.Family;
import elboroom.i18n.Messages;
import elboroom.ui.control.Chooser;
import elboroom.ui.setup.form.FormRow;

/// Shows the family, its description and its settings. Runs on the FX thread.
final class FamilyView extends VBox {

    private final FamilyForm form;
    private final ObservableValue<Map<String, String>> beganWith;
    private final MarkedRows rows;
    private final Messages messages;

    FamilyView(FamilyForm form, ObservableValue<Map<String, String>> beganWith, MarkedRows rows) {
        this.rows = rows;
        this.messages = rows.messages();
        this.beganWith = beganWith;
        this.form = form;
        VBox settings = new VBox();
        for (VBox box : List.of(this, settings)) {
            box.getStyleClass().add("form-part");
        }
        Chooser<Family> families = new Chooser<>(messages, form.offered(),
                form.family(), family -> "family." + family.id());
        families.setVisibleRowCount(Family.values().length);
        getChildren().addAll(rows.row("setup.family", families, form.family(),
                family -> messages.text("family." + family.id())),
                new Explanation(messages,
                        form.family().map(family -> messages.text("family." + family.id() + ".text"))),
                settings);
        form.family().subscribe(_ -> settings.getChildren().setAll(form.settings().stream().map(this::row).toList()));
        settings.managedProperty().bind(form.family().map(family -> !family.settings().isEmpty()));
    }

    /// A row that is visible while its setting has an effect.
    private FormRow row(SettingField setting) {
        FormRow row = setting.choice()
                ? rows.row(setting.key(), choice(setting), setting.field(),
                        word -> messages.text(setting.key() + "." + word))
                : rows.row(setting.key(), setting.field());
        if (setting.setting().live()) {
            row.changedFrom(messages, beganWith.map(values -> values.get(setting.key())));
        }
        row.shownWhile(form.counting().map(counting -> counting.contains(setting)));
        return row;
    }

    private Control choice(SettingField setting) {
        return new Chooser<>(messages, new SimpleObjectProperty<>(setting.setting().choices()), setting.field().text(),
                word -> setting.key() + "." + word);
    }
}
