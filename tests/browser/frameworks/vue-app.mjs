/** The same story as a Vue site renders it. */
import { onMounted, onUnmounted, ref, watch } from 'vue';
import { NOBODY, PARTS, TITLE, UNEMPLOYMENT } from './lines.mjs';

/** `told` hears of effects. */
export const appFor = (told) => ({
  setup() {
    const amount = ref(14);
    const parts = ref(PARTS);
    onMounted(() => told('mounted'));
    onUnmounted(() => told('unmounted'));
    watch(amount, (now) => told(`amount ${now}`), { flush: 'post' });
    const turn = () => {
      parts.value = parts.value.toReversed();
    };
    return { amount, parts, turn, detail: ref(false), notice: ref(false), name: ref(''), TITLE, UNEMPLOYMENT, NOBODY };
  },
  template: `
    <article>
      <h1>{{ TITLE }}</h1>
      <p id="loan">The council borrows \${{ amount }} million for the new waterworks, and pays <b>4.25 percent</b> a year on it, as long as the pump runs.</p>
      <TransitionGroup name="slide" tag="ul">
        <li v-for="part in parts" :key="part.id">The {{ part.id }} cost \${{ part.costs }} million, with all that is built around them.</li>
      </TransitionGroup>
      <Transition name="fade">
        <p v-if="detail" id="detail">Interest alone takes 12 percent of what the town has in a year, and more than the school.</p>
      </Transition>
      <p>{{ UNEMPLOYMENT }}</p>
      <p v-text="NOBODY"></p>
      <input id="name" v-model.trim="name"><output>{{ name }}</output>
      <button id="raise" type="button" @click="amount++">raise</button>
      <button id="turn" type="button" @click="turn">turn</button>
      <button id="detail-switch" type="button" @click="detail = !detail">detail</button>
      <button id="notice-switch" type="button" @click="notice = true">notice</button>
      <Teleport to="#over">
        <div v-if="notice" id="notice" role="status">The loan is now \${{ amount }} million. <button type="button" @click="notice = false">Close</button></div>
      </Teleport>
    </article>`,
});
