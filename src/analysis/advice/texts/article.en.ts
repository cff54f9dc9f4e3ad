/**
 * The article's points, to be read by a clinician: per id its title, what to do (`text`), how (`how`: dose, how to add,
 * when to stop), and how strong the evidence is (`evidence`).
 */
export const articleEn = {
  'causes.title': 'Back pain has many causes',
  'causes.text':
    'Running form is one of them; shoes, muscle imbalance, a herniated disc or arthritis are others. A physiotherapist or orthopaedic specialist can tell which one is yours.',
  'causes.how':
    'If pain stays or comes back, let one of them look at your back, hips and legs. Take this report along, and tell when the pain comes, where it is, and what changes it.',
  'causes.evidence':
    'A review of 19 studies links back pain in runners with more than six years of running, a body mass index above 24, being taller, stiff hips, hamstrings and back, and legs of unequal length. Cadence is not in its list.',

  'core.title': 'A strong core holds your posture',
  'core.text': 'Make core exercises a habit, so that posture lasts to the end of the run.',
  'core.how':
    'Do the core exercises below on 3 days a week and give them 8 weeks before you judge. Add to them only while your back stays calm until the next morning; leave out what brings on pain.',
  'core.evidence':
    'The article says that weak core muscles put more stress on the spine. No study was found that follows this from the muscle to the pain in runners.',

  'posture.title': 'Run upright',
  'posture.text':
    'Run tall: as if drawn up by the crown of the head, ribs over the pelvis, eyes ahead. Do not arch your lower back.',
  'posture.how':
    'Check it for one minute in every ten, then let it go; after a few weeks, check only when you tire. Less is more when it feels stiff, and stop when your back gets sore.',
  'posture.evidence':
    'The article advises it. The curve of the lower back explains about 30 % of the shock it takes up, but no study was found that tests upright running for back pain.',

  'shoulders.title': 'Let your shoulders drop',
  'shoulders.text': 'Keep shoulders low and loose, and the hands open.',
  'shoulders.how':
    'Every ten minutes breathe out, let the shoulders fall and shake out your arms for a few steps. There is nothing to add and nothing to hold.',
  'shoulders.evidence': 'The article advises it; no study of it was found.',

  'core-engaged.title': 'Let your trunk work lightly',
  'core-engaged.text':
    'Let the belly work lightly, only as much as lets you breathe and talk freely. If your back gets stiffer, leave it out.',
  'core-engaged.how':
    'Try it for one minute in every ten, and add a minute a week while it stays easy. Stop when you hold your breath or your back gets stiff.',
  'core-engaged.evidence': 'The article advises it; no study of it during running was found.',

  'overstriding.title': 'Have a look at where your foot lands',
  'overstriding.text':
    'Let someone film ten of your steps from the side, at hip height and at your usual pace. Stop the picture when the foot first touches. Is the ankle ahead of the knee, and the heel well ahead of the hip, in most of the ten steps? If yes, try shorter, quicker steps. If no, leave your steps as they are; what a watch found is then no reason to change them.',
  'overstriding.how':
    'Use slow motion, with the phone held still. Film both sides. Show it to a physiotherapist or running coach when you are not sure what you see.',
  'overstriding.evidence':
    'The article says that overstriding can increase the impact on the spine. The nearest evidence, one small study: among 15 runners, those with quicker steps lost less body height while running. They were compared with each other; nobody changed their steps. It shows spinal load, not pain. Whether landing closer to the hip eases back pain has not been shown.',

  'mid-foot.title': 'Do not land with the heel far ahead',
  'mid-foot.text':
    'The article aims for a mid-foot landing. Do not force it: with shorter steps the foot comes down closer under you, and that is enough to try.',
  'mid-foot.how':
    'Let it come with the shorter steps, a few minutes at a time. Landing further forward loads calf and ankle: if calf or Achilles tendon hurt, go back to your usual landing for a week.',
  'mid-foot.evidence':
    'The article advises it; no study of it for back pain was found, and a watch does not see which part of the foot lands first.',

  'short-quick.title': 'Try shorter, quicker steps',
  'short-quick.text':
    'If the video shows the heel landing well ahead of the hip, or without a video as a careful experiment: at the same pace, let your steps get a little shorter and quicker where they were long and slow; a little is enough.',
  'short-quick.how':
    'Count your steps for 20 seconds when you feel yourself reaching, times three. Stop if calf or Achilles tendon hurt, or if pain grows.',
  'short-quick.evidence':
    'Shorter, quicker steps reduce braking and the load on hip and knee; calf and ankle may have to do more. About 3 % shorter costs no extra energy; 5 % can feel a little harder. Whether it eases back pain has not been shown. In one comparison runners with low back pain took 166 ± 10 steps a minute, those without 171 ± 9: a small, borderline difference (p = 0.05) that does not show which came first.',

  'footwear.title': 'Wear shoes that fit your foot',
  'footwear.text':
    'Choose shoes with support and cushioning that fit the shape of your foot. A specialist shop can fit them and watch you run.',
  'footwear.how':
    'Try them on with your running socks and run in them before you buy. Wear new ones on every second run for two weeks. Give back what presses or hurts.',
  'footwear.evidence': 'The article advises it; no study of it for back pain was found.',

  'warm-up.title': 'Move before the run',
  'warm-up.text': 'Start with dynamic stretches: leg swings, walking lunges, easy circles of hips and back.',
  'warm-up.how':
    'Take 5 to 10 minutes: 10 leg swings a side, 10 walking lunges, 10 slow circles of hips and back, then easy jogging. Make the movements larger as you get warm; none of them should hurt.',
  'warm-up.evidence': 'The article advises it; no study of it for back pain was found.',

  'cool-down.title': 'Stretch after the run',
  'cool-down.text': 'Finish with static stretches, held calmly and without pain.',
  'cool-down.how':
    'Hold each stretch for 30 seconds, twice a side, without bouncing: hips, thighs, calves. A pull is fine, pain is not.',
  'cool-down.evidence': 'The article advises it; no study of it for back pain was found.',

  'flexibility.title': 'Keep hips, hamstrings and lower back flexible',
  'flexibility.text': 'Stretch the front of the hips, the back of the thighs and the lower back.',
  'flexibility.how':
    'On 3 to 5 days a week: kneel on one knee and push the hip forward; put one heel on a low step and lean in; lie down and pull both knees to the chest. Hold 30 seconds, twice a side. Stop if pain runs down a leg.',
  'flexibility.evidence':
    'A review of 19 studies finds stiff hips, hamstrings and backs more often in runners with back pain. That stretching them helps is not shown by that.',

  'core-strength.title': 'Strengthen your core',
  'core-strength.text': 'Planks, bridges and abdominal crunches, slow and clean, for at least eight weeks.',
  'core-strength.how':
    'On 3 days a week: planks 3 × 20–30 s, bridges and crunches 3 × 10. Add 5 s and one repetition a week, up to 60 s and 15. Stop when pain comes, and leave crunches out if bending forward hurts. Eight weeks are from the trial, sets and numbers common practice.',
  'core-strength.evidence':
    'In a trial with 84 runners with chronic low back pain, stabilising exercise was as good as leg exercise for pain after 8 weeks, and less good for function.',

  'lower-body.title': 'Strengthen your legs',
  'lower-body.text':
    'Squats, lunges and leg lifts, slow and clean, for at least eight weeks. Of everything here this has the best evidence for runners with back pain.',
  'lower-body.how':
    'On 2 to 3 days a week, not the day before a hard run: 3 × 8–12 of each. When 12 are easy, hold a weight or use one leg. Stop when back or knee hurts. Eight weeks are from the trial, sets and numbers common practice.',
  'lower-body.evidence':
    'In a trial with 84 runners with chronic low back pain, eight weeks of leg exercise improved function more than back or core exercise; pain changed alike in all groups. Their steps even got longer; so this advice does not depend on shorter steps.',

  'back-strength.title': 'Strengthen your back',
  'back-strength.text': 'Back extensions, slow and without pain, for the muscles along the spine.',
  'back-strength.how':
    'On 3 days a week: lie on your front, lift chest and arms a little, hold for 3 s, 3 × 8. Add one a week, up to 15. Stop when pain comes or runs down a leg. Eight weeks are from the trial, sets and numbers common practice.',
  'back-strength.evidence':
    'In a trial with 84 runners with chronic low back pain, back exercise was as good as leg exercise for pain after 8 weeks, and less good for function.',

  'seek-help.title': 'When to see a professional',
  'seek-help.text':
    'Go to an emergency department now: new trouble with bladder, bowel or sexual function, numbness between the legs, or weakness in a leg that is getting worse or is in both legs. See a doctor or physiotherapist promptly: back pain that is severe or does not go away; numbness, tingling or weakness in a leg. See a doctor for back pain after a fall, with fever or unexplained weight loss, after cancer, or at night with no position that eases it. Until then no hard runs, no new exercises and no change of your steps, whatever this report says.',
  'seek-help.how': 'Write down when it began, where it is and what makes it worse, and take that along.',
  'seek-help.evidence':
    'A safety rule that comes before every finding about form and does not wait for studies of running. What goes beyond the article’s own list is common safety practice.',

  'listen.title': 'Listen to your body',
  'listen.text':
    'Slow down or walk when it hurts during a run; stop when pain grows, moves down a leg, or changes how you move. Ask a professional when you are not sure.',
  'listen.how':
    'If it hurts (0 to 10): up to 2, go on; 3 to 5, slow down or walk; above 5, growing, or moving down a leg, stop for today. Worse the next morning: run less next time. These numbers are common practice, from no study of backs.',
  'listen.evidence': 'The article advises it; it is common sense, not a study.',

  'disclaimer.title': 'What this is',
  'disclaimer.text':
    'This is information about your running, not medical advice. It cannot find the cause of pain: for that, and for what to do about it, consult a professional.',
  'disclaimer.how':
    'Use it for a talk with a professional. No decision about your back should rest on it alone.',
  'disclaimer.evidence': 'The article says the same of itself.',
} as const;
