package elboroom.ui.drop;

import elboroom.domain.Problem;
import elboroom.service.data.FileKind;

/// What happens if the dragged content is dropped.
public sealed interface DropOffer {

    /// Not known yet.
    record Checking(String name) implements DropOffer {}

    /// A file or folder is opened.
    record Open(FileKind file) implements DropOffer {}

    /// The dragged pixels are reconstructed.
    record Pixels() implements DropOffer {}

    /// It cannot be used.
    record Refused(Problem why) implements DropOffer {}
}
