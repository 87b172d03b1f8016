package elboroom.ui.drop;

import java.util.Optional;

import elboroom.domain.Problem;
import elboroom.service.data.FileKind;

/// What the window does with dropped content. Called on the FX thread.
public interface DropActions {

    /// Why no image can be used now; empty if one can.
    Optional<Problem> imageRefusal();

    /// Called before the dropped content is used or refused.
    void dropped();

    /// Opens a run, uses a folder as data, or reconstructs an image file.
    void open(FileKind file);

    /// Reports why something cannot be used.
    void report(Problem problem);
}
