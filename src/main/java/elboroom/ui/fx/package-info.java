/// The bridge to the FX thread.
@NullMarked
package elboroom.ui.fx;

import org.jspecify.annotations.NullMarked;
