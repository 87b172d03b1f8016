/// Lists, opens, starts, forks, renames and thins runs.
@NullMarked
package elboroom.service.run;

import org.jspecify.annotations.NullMarked;
