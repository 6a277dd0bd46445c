import { defineComponent, h, onBeforeUnmount, onMounted, type PropType, ref, watch } from 'vue';
import { type Answers, type Events, onOverdesk, overdesk } from './index.ts';

/** A survey where it stands: asked when mounted, gone when unmounted. */
export const OverdeskSurvey = defineComponent({
  name: 'OverdeskSurvey',
  props: {
    /** Before a session, or after it (the default). */
    moment: { type: String as PropType<'ask' | 'after'>, default: 'after' },
    session: String,
    /** For a session that did not begin in this browser: the code at the end of its link. */
    secret: String,
    survey: String,
    prefill: Object as PropType<Answers>,
  },
  setup(props) {
    const place = ref<HTMLElement>();
    const ask = (): void => {
      const { moment, session, secret, survey, prefill } = props;
      const showing = {
        ...(session && { session }),
        ...(secret && { secret }),
        ...(survey && { survey }),
        ...(prefill && { prefill }),
      };
      if (place.value) overdesk(moment, { ...showing, way: 'inline', into: place.value });
    };
    onMounted(ask);
    watch(() => [props.moment, props.session, props.survey], ask);
    onBeforeUnmount(() => overdesk('close'));
    return () => h('div', { ref: place });
  },
});

/** Hears an event for as long as the component is there. Call it in `setup`. */
export function useOverdesk<Name extends keyof Events>(
  event: Name,
  listener: (detail: Events[Name]) => void,
): void {
  onBeforeUnmount(onOverdesk(event, listener));
}
