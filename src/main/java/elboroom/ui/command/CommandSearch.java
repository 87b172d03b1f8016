package elboroom.ui.command;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import elboroom.i18n.Messages;

/// Finds commands by words of their texts in any language of the window. Syllables are compared by their letters, so
/// that a Hangul syllable is found while it is being typed. Thread-safe.
final class CommandSearch {

    private final List<Entry> entries;

    private record Entry(Command command, CommandMenu menu, List<Messages> languages) {

        String searched() {
            return languages.stream().flatMap(language -> Stream.of(command.text().getValue().inMenu(language),
                    command.text().getValue().in(language), menu.name(language)))
                    .map(CommandSearch::letters).collect(Collectors.joining("\n"));
        }

        /// 0 if a text starts with the query, else 1.
        int rank(String query) {
            return searched().lines().anyMatch(line -> line.startsWith(query)) ? 0 : 1;
        }
    }

    CommandSearch(CommandList commands) {
        List<Messages> languages = Messages.LANGUAGES.stream().map(Messages::new).toList();
        entries = commands.groups().stream().flatMap(group -> group.commands().stream()
                .map(command -> new Entry(command, group.menu(), languages))).toList();
    }

    /// Returns the commands that have all words: enabled ones first, then those that start with the query.
    List<Command> find(String query) {
        String wanted = letters(query.strip());
        List<String> words = List.of(wanted.split("\\s+"));
        return entries.stream().filter(entry -> words.stream().allMatch(entry.searched()::contains))
                .sorted(Comparator.comparing((Entry entry) -> !entry.command().isEnabled())
                        .thenComparingInt(entry -> entry.rank(wanted)))
                .map(Entry::command).toList();
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    }
}
