/// Runs: settings, origin, and what a list shows of them.
@NullMarked
package elboroom.domain.run;

import org.jspecify.annotations.NullMarked;
