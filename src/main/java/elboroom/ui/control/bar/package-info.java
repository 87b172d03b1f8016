/// Bars for each latent dimension or code.
@NullMarked
package elboroom.ui.control.bar;

import org.jspecify.annotations.NullMarked;
