package elboroom.ui.documents;

import elboroom.domain.document.Span.Target;

/// What a click on a link does. Runs on the FX thread.
interface Links {

    /// Whether a link leads to one of the documents; else its text is shown as any other.
    boolean leads(Target.Section section);

    void follow(Target.Section section);

    /// Copies an address to the clipboard.
    void copy(Target.Address address);

    /// The tooltip of a link.
    String hint(Target target);
}
