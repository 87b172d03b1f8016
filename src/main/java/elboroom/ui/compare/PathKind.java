package elboroom.ui.compare;

/// A way through the latent space: `TRAVERSAL`, one dimension changes and the others stay; `INTERPOLATION`, straight from
/// one image to another.
public enum PathKind {
    TRAVERSAL, INTERPOLATION
}
