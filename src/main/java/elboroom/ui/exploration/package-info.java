/// The state that all panes share: the open model and the current latent point.
@NullMarked
package elboroom.ui.exploration;

import org.jspecify.annotations.NullMarked;
