/// The set-up of runs: data, family, networks and training options.
@NullMarked
package elboroom.ui.setup;

import org.jspecify.annotations.NullMarked;
