package io.github.tmuxorc.surface;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.javapoet.CodeBlock;
import org.springframework.util.ReflectionUtils;

/**
 * A method of a bean, by names. The bean is created, and the method looked up, when it is
 * called.
 */
public final class BeanMethod {

	private final Function<String, Object> beans;

	private final String bean;

	private final String name;

	private final Class<?>[] parameterTypes;

	private volatile @Nullable Method method;

	/**
	 * Create a method of a bean.
	 * @param beans gives a bean by its name
	 * @param bean the name of the bean
	 * @param name the name of the method
	 * @param parameterTypes the types of its parameters
	 */
	public BeanMethod(Function<String, Object> beans, String bean, String name, Class<?>... parameterTypes) {
		this.beans = beans;
		this.bean = bean;
		this.name = name;
		this.parameterTypes = parameterTypes;
	}

	/**
	 * Create a method of a bean.
	 * @param beans gives a bean by its name
	 * @param bean the name of the bean
	 * @param method the method
	 * @return the same method, by names
	 */
	public static BeanMethod of(Function<String, Object> beans, String bean, Method method) {
		return new BeanMethod(beans, bean, method.getName(), method.getParameterTypes());
	}

	/**
	 * Look the method up.
	 * @return the method
	 */
	public Method method() {
		Method found = this.method;
		if (found != null) {
			return found;
		}
		try {
			found = target().getClass().getDeclaredMethod(this.name, this.parameterTypes);
			ReflectionUtils.makeAccessible(found);
			this.method = found;
			return found;
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Call the method.
	 * @param values a value for each parameter
	 * @return what it returns
	 * @throws Throwable what it throws
	 */
	public @Nullable Object invoke(@Nullable Object[] values) throws Throwable {
		try {
			return method().invoke(target(), values);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private Object target() {
		return this.beans.apply(this.bean);
	}

	/**
	 * Code that creates the same method of a bean.
	 * @return the expression, in which {@code beans} gives a bean by its name
	 */
	public CodeBlock code() {
		CodeBlock types = Stream.of(this.parameterTypes)
			.map((type) -> CodeBlock.of(", $T.class", type))
			.collect(CodeBlock.joining(""));
		return CodeBlock.of("new $T(beans, $S, $S$L)", BeanMethod.class, this.bean, this.name, types);
	}

}
