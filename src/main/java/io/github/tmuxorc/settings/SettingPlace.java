package io.github.tmuxorc.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;

/**
 * Tells where a setting stands.
 */
public final class SettingPlace {

	private SettingPlace() {
	}

	/**
	 * Put the place into words.
	 * @param place where Spring Boot found the setting
	 * @return the file and the line, or what else has it
	 */
	public static String of(@Nullable Origin place) {
		Origin origin = (place instanceof PropertySourceOrigin source) ? source.getOrigin() : place;
		if (origin instanceof TextResourceOrigin text && text.getResource() != null && text.getLocation() != null) {
			return text.getResource().getDescription().replaceAll("^.*\\[(file:)?|\\]$", "") + ", line "
					+ (text.getLocation().getLine() + 1);
		}
		return (origin != null) ? origin.toString() : "the environment";
	}

}
