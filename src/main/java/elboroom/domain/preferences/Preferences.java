package elboroom.domain.preferences;

import java.util.function.UnaryOperator;

/// What is kept between sessions: what the user chose, and what the window remembers.
public record Preferences(Appearance appearance, Behaviour behaviour, Memory memory) {

    /// The defaults, with nothing remembered.
    public static final Preferences NONE = new Preferences(Appearance.DEFAULT, Behaviour.DEFAULT, Memory.NONE);

    /// The defaults; what the window remembers stays.
    public Preferences reset() {
        return new Preferences(Appearance.DEFAULT, Behaviour.DEFAULT, memory);
    }

    public Preferences withAppearance(UnaryOperator<Appearance> change) {
        return new Preferences(change.apply(appearance), behaviour, memory);
    }

    public Preferences withBehaviour(UnaryOperator<Behaviour> change) {
        return new Preferences(appearance, change.apply(behaviour), memory);
    }

    public Preferences withMemory(UnaryOperator<Memory> change) {
        return new Preferences(appearance, behaviour, change.apply(memory));
    }
}
