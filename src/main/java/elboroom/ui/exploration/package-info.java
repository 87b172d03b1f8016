/// The state that all panes share: the model looked at and the point where the person stands.
@NullMarked
package elboroom.ui.exploration;

import org.jspecify.annotations.NullMarked;
