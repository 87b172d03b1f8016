package elboroom.ui.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;

/// The family of the next run, and the settings of every family, which are kept while another is chosen. Runs on the
/// FX thread.
public final class FamilyForm {

    private final ObjectProperty<Family> family = new SimpleObjectProperty<>(Family.VAE);
    private final List<SettingField> all = Arrays.stream(Family.values())
            .flatMap(one -> one.settings().stream().map(setting -> SettingField.of(one, setting))).toList();
    private final Set<Object> fields = all.stream().map(SettingField::field).collect(Collectors.toUnmodifiableSet());
    private final ReadOnlyObjectWrapper<List<Family>> offered = new ReadOnlyObjectWrapper<>(
            List.of(Family.values()));
    private final ReadOnlyObjectWrapper<List<SettingField>> counting = new ReadOnlyObjectWrapper<>(List.of());

    FamilyForm() {
        choose();
        family.subscribe(this::choose);
        all.stream().filter(SettingField::choice).forEach(field -> field.field().value().subscribe(this::choose));
    }

    /// The chosen family.
    public ObjectProperty<Family> family() {
        return family;
    }

    /// The available families.
    ReadOnlyObjectProperty<List<Family>> offered() {
        return offered.getReadOnlyProperty();
    }

    /// Restricts the available families; the chosen one must be among them.
    void offer(List<Family> families) {
        offered.set(List.copyOf(families));
    }

    /// The settings of the chosen family.
    List<SettingField> settings() {
        return settings(family.get());
    }

    /// The settings that have an effect, given the values of the others.
    public ReadOnlyObjectProperty<List<SettingField>> counting() {
        return counting.getReadOnlyProperty();
    }

    /// Every setting of every family.
    Stream<SettingField> all() {
        return all.stream();
    }

    /// Whether a setting has an effect; true for whatever is no setting.
    boolean counts(Object part) {
        return !fields.contains(part) || counting.get().stream().anyMatch(setting -> setting.field().equals(part));
    }

    /// Everything that determines the form's value.
    Stream<Observable> observables() {
        return Stream.concat(Stream.of(family), all.stream().map(field -> field.field().value()));
    }

    /// Whether every setting with an effect is valid.
    boolean valid() {
        return counting.get().stream().allMatch(SettingField::valid);
    }

    /// The family specification; the form must be valid.
    FamilySpec spec() {
        return spec(counting.get()::contains);
    }

    /// Fills in a family and its settings.
    void show(FamilySpec spec) {
        settings(spec.family()).forEach(field -> field.show(spec.value(field.setting().name())));
        family.set(spec.family());
    }

    private void choose() {
        FamilySpec choices = spec(SettingField::choice);
        counting.set(settings().stream().filter(field -> choices.isEffective(field.setting())).toList());
    }

    private FamilySpec spec(Predicate<SettingField> told) {
        return new FamilySpec(family.get(), settings().stream().filter(told)
                .collect(Collectors.toMap(field -> field.setting().name(), SettingField::value)));
    }

    private List<SettingField> settings(Family of) {
        return all.stream().filter(field -> field.family() == of).toList();
    }
}
