package elboroom.ui.compare;

/// A path through latent space: `TRAVERSAL` varies one dimension and keeps the others; `INTERPOLATION` is the
/// straight line from one image to another.
public enum PathKind {
    TRAVERSAL, INTERPOLATION
}
