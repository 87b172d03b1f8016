package elboroom.i18n;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Chooses Korean particles by the preceding sound. The bundle contains both forms, as in `{0}이(가)`, because the text
/// of a placeholder is known only at run time. Hangul and numbers are unambiguous; for a word in Latin letters, the
/// last letter decides. If the sound is unknown, both forms are kept.
final class Particles {

    /// The forms after a consonant and after a vowel.
    private record Forms(String consonant, String vowel) {}

    private enum Sound {
        CONSONANT, RIEUL, VOWEL, UNKNOWN
    }

    private static final Map<String, Forms> FORMS = Map.of("이(가)", new Forms("이", "가"), "은(는)", new Forms("은", "는"),
            "을(를)", new Forms("을", "를"), "와(과)", new Forms("과", "와"), "(이)", new Forms("이", ""), "(으)",
            new Forms("으", ""));
    /// A particle with the word before it; closing quotes and brackets may stand between them.
    private static final Pattern CHOICE = Pattern
            .compile(
                    "([\\p{L}\\p{N}])([\\p{Pe}\\p{Pf}\"'´′]*)(이\\(가\\)|은\\(는\\)|을\\(를\\)|와\\(과\\)|\\(이\\)|\\(으\\)(?=로))");
    /// The names of the digits 0 to 9 in Korean: 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구.
    private static final String DIGITS = "영일이삼사오육칠팔구";
    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    private static final int FINALS = 28;
    private static final int RIEUL = 8;

    private Particles() {}

    static String choose(String text) {
        return text.indexOf('(') < 0 ? text : CHOICE.matcher(text).replaceAll(Particles::chosen);
    }

    private static String chosen(MatchResult found) {
        String particle = found.group(3);
        Forms forms = FORMS.getOrDefault(particle, new Forms(particle, particle));
        String form = switch (sound(found)) {
            case CONSONANT -> forms.consonant();
            case RIEUL -> particle.equals("(으)") ? forms.vowel() : forms.consonant(); // 일로, but 일이
            case VOWEL -> forms.vowel();
            case UNKNOWN -> particle;
        };
        return Matcher.quoteReplacement(found.group(1) + found.group(2) + form);
    }

    private static Sound sound(MatchResult found) {
        char last = found.group(1).charAt(0);
        if (last >= '0' && last <= '9') {
            return syllable(DIGITS.charAt(last - '0'));
        }
        return last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE ? syllable(last) : letter(last);
    }

    private static Sound syllable(char syllable) {
        int closing = (syllable - FIRST_SYLLABLE) % FINALS;
        return closing == 0 ? Sound.VOWEL : closing == RIEUL ? Sound.RIEUL : Sound.CONSONANT;
    }

    /// Follows the usual Korean reading of such words: spiral 스파이럴, json 제이슨, mlp 엠엘피, mnist-2d 디, digits 디지츠.
    private static Sound letter(char letter) {
        return switch (Character.toLowerCase(letter)) {
            case 'l' -> Sound.RIEUL;
            case 'm', 'n' -> Sound.CONSONANT;
            default -> letter < 0x80 ? Sound.VOWEL : Sound.UNKNOWN;
        };
    }
}
