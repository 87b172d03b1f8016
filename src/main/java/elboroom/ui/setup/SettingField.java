package elboroom.ui.setup;

import elboroom.domain.model.Family;
import elboroom.domain.model.Setting;
import elboroom.ui.setup.form.Field;
import elboroom.ui.setup.form.NumberText;

/// A family setting in the form.
///
/// @param field a number, or one of the setting's choices
public record SettingField(Family family, Setting setting, Field<?> field) {

    static SettingField of(Family family, Setting setting) {
        return new SettingField(family, setting, switch (setting.kind()) {
            case NUMBER -> Field.number(Double.parseDouble(setting.initial()), setting.least(), setting.most());
            case WHOLE -> Field.whole(Integer.parseInt(setting.initial()), (int) setting.least(),
                    (int) setting.most());
            case CHOICE -> new Field<>(setting.initial(), setting::parse);
        });
    }

    /// The message key of its name; `<key>.hint` is that of its explanation, `<key>.<choice>` that of a choice.
    String key() {
        return "setting." + family.id() + "." + setting.name();
    }

    boolean choice() {
        return setting.kind() == Setting.Kind.CHOICE;
    }

    boolean valid() {
        return field.value().get() != null;
    }

    /// The value as written in specifications; the field must be valid.
    String value() {
        return String.valueOf(field.value().get());
    }

    /// Fills in a value as written in specifications.
    void show(String value) {
        field.text().set(choice() ? value : NumberText.plain(Double.parseDouble(value)));
    }
}
