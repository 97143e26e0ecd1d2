/** Made-up names: common surnames with given names put together by chance. Any likeness to a person is accident. */
import type { DemoRandom } from './demoRandom';

const SURNAMES =
  '陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐蘇葉莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈余趙盧梁顏柯翁魏孫戴'.split('');
const FIRST = '冠家子宇承柏品彥宥奕育俊志建明文信宏雅怡詩佳欣淑心思筱芷語靖沛恩昱睿哲翊瑋皓'.split('');
const SECOND = '宇廷翰霖安恩軒豪傑銘諺倫穎蓉婷涵君芸妤萱琪玲真儀樺潔瑜晴緯綸揚凱勳賢澤毅威翔'.split('');

/** A source of names none of which comes twice. */
export function demoNames(random: DemoRandom): () => string {
  const used = new Set<string>();
  return () => {
    for (;;) {
      const name = `${random.pick(SURNAMES)}${random.pick(FIRST)}${random.pick(SECOND)}`;
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
  };
}
