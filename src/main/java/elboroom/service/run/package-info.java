/// Runs: listed, opened, started, forked, renamed and thinned.
@NullMarked
package elboroom.service.run;

import org.jspecify.annotations.NullMarked;
