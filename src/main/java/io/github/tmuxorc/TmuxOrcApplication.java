package io.github.tmuxorc;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the program: picks the launch mode and ends with the exit code.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class TmuxOrcApplication {

	public static void main(String[] args) {
		SpringApplication.run(TmuxOrcApplication.class, args);
	}

}
