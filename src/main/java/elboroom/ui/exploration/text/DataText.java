package elboroom.ui.exploration.text;

import elboroom.domain.data.DataSpec;
import elboroom.domain.data.Toy;
import elboroom.i18n.Messages;
import elboroom.i18n.Visible;

/// Names data sets: built-in ones as the set-up names them, folders by their name.
public record DataText(Messages messages) {

    public String of(DataSpec data) {
        return of(data.shortName());
    }

    /// Names a data set.
    ///
    /// @param name of a folder, or the source of a built-in data set, such as `toy:moons`
    public String of(String name) {
        return name.equals(DataSpec.DIGITS)
                ? messages.text("setup.digits")
                : Toy.of(name).map(toy -> messages.text("setup.toy." + toy)).orElse(Visible.of(name));
    }
}
