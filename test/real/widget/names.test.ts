import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type Site, startSite } from './support/site.ts';

/** What a screen reader is told of every kind of question: Chromium's accessibility tree. */

let site: Site;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await startSite();
  context = await launchChromium();
  page = await context.newPage();
  await page.goto(`${site.page}/preview/?lang=en`);
  await page.getByText('4711').first().waitFor();
});
afterAll(async () => {
  await context?.close();
  await site?.close();
});

const tree = (state: string): Promise<string> =>
  page.locator(`section[aria-label="${state}"] overdesk-survey .card`).ariaSnapshot();

test('csat in faces', async () => {
  expect(await tree('csat faces, answered')).toMatchInlineSnapshot(`
    "- region "Your feedback":
      - button "Close"
      - paragraph: Northlight · 1 of 2
      - group "How satisfied are you with the help you received?":
        - text: How satisfied are you with the help you received?
        - radio "Very dissatisfied, 1 of 5"
        - radio "Dissatisfied, 2 of 5"
        - radio "Neither, 3 of 5"
        - radio "Satisfied, 4 of 5" [checked]
        - radio "Very satisfied, 5 of 5"
      - button "Next""
  `);
});
test('csat in stars', async () => {
  expect(await tree('csat stars')).toMatchInlineSnapshot(`
    "- region "Your feedback":
      - button "Close"
      - paragraph: Northlight · 1 of 2
      - group "How satisfied are you with the help you received?":
        - text: How satisfied are you with the help you received?
        - radio "Very dissatisfied, 1 of 5"
        - radio "Dissatisfied, 2 of 5"
        - radio "Neither, 3 of 5" [checked]
        - radio "Satisfied, 4 of 5"
        - radio "Very satisfied, 5 of 5"
      - button "Next""
  `);
});
test('csat in numbers', async () => {
  expect(await tree('csat numbers')).toMatchInlineSnapshot(`
    "- region "Your feedback":
      - button "Close"
      - paragraph: Northlight · 1 of 2
      - group "How satisfied are you with the help you received?":
        - text: How satisfied are you with the help you received?
        - radio "Very dissatisfied, 1 of 5"
        - radio "Dissatisfied, 2 of 5"
        - radio "Neither, 3 of 5"
        - radio "Satisfied, 4 of 5"
        - radio "Very satisfied, 5 of 5" [checked]
      - button "Next""
  `);
});
test('nps', async () => {
  expect(await tree('nps')).toMatchInlineSnapshot(`
    "- region "Your feedback":
      - button "Close"
      - paragraph: Northlight · 1 of 2
      - group "How likely are you to recommend us to a friend or colleague?":
        - text: How likely are you to recommend us to a friend or colleague?
        - radio "Not at all likely, 0 of 10"
        - radio "1 of 10"
        - radio "2 of 10"
        - radio "3 of 10"
        - radio "4 of 10"
        - radio "5 of 10"
        - radio "6 of 10"
        - radio "7 of 10"
        - radio "8 of 10"
        - radio "9 of 10" [checked]
        - radio "Extremely likely, 10 of 10"
      - button "Next""
  `);
});
test('ces', async () => {
  expect(await tree('ces')).toMatchInlineSnapshot(`
    "- region "Your feedback":
      - button "Close"
      - paragraph: Northlight · 1 of 2
      - group "You made it easy for me to handle my issue.":
        - text: You made it easy for me to handle my issue.
        - radio "Strongly disagree, 1 of 7"
        - radio "Disagree, 2 of 7"
        - radio "Somewhat disagree, 3 of 7"
        - radio "Neither, 4 of 7"
        - radio "Somewhat agree, 5 of 7"
        - radio "Agree, 6 of 7" [checked]
        - radio "Strongly agree, 7 of 7"
      - button "Next""
  `);
});
test('yesno', async () => {
  expect(await tree('yesno')).toMatchInlineSnapshot(`
    "- region "Your feedback":
      - button "Close"
      - paragraph: Northlight · 1 of 2
      - group "Is your problem solved?":
        - text: Is your problem solved?
        - radio "Yes" [checked]
        - text: "Yes"
        - radio "No"
        - text: "No"
      - button "Next""
  `);
});
test('choice', async () => {
  expect(await tree('choice with a hint')).toMatchInlineSnapshot(`
    "- region "Your feedback":
      - button "Close"
      - paragraph: Northlight · 1 of 2
      - group "How urgent is it?":
        - text: How urgent is it?
        - paragraph: What is wrong? Tell us in your own words.
        - radio "I cannot continue"
        - text: I cannot continue
        - radio "Today would be good" [checked]
        - text: Today would be good
        - radio "No hurry"
        - text: No hurry
      - button "Next""
  `);
});
test('multichoice', async () => {
  expect(await tree('multichoice')).toMatchInlineSnapshot(`
    "- region "Your feedback":
      - button "Close"
      - paragraph: Northlight · 1 of 2
      - group "What went well?":
        - text: What went well?
        - checkbox "The time it took" [checked]
        - text: The time it took
        - checkbox "The solution"
        - text: The solution
        - checkbox "How I was treated"
        - text: How I was treated
        - checkbox "How clear it was" [checked]
        - text: How clear it was
      - button "Next""
  `);
});
test('text', async () => {
  expect(await tree('text')).toMatchInlineSnapshot(`
    "- region "Your feedback":
      - button "Close"
      - paragraph: Northlight · 1 of 2
      - text: Is there anything you would like to add?
      - textbox "Is there anything you would like to add?"
      - button "Skip""
  `);
});
test('contact', async () => {
  expect(await tree('contact')).toMatchInlineSnapshot(`
    "- region "Your feedback":
      - button "Close"
      - paragraph: Northlight · 1 of 2
      - group "Where can we reach you?":
        - text: Where can we reach you? Name
        - textbox "Name": María
        - text: Email
        - textbox "Email"
        - text: Phone
        - textbox "Phone"
      - button "Next""
  `);
});
test('article', async () => {
  expect(await tree('article')).toMatchInlineSnapshot(`
    "- region "Your feedback":
      - button "Close"
      - paragraph: Northlight · 1 of 2
      - group "What is it about?":
        - text: What is it about?
        - paragraph: Thank you. The person who helped you will read it.
        - paragraph:
          - link "help.example.com":
            - /url: https://help.example.com/restart
        - paragraph: Did this solve it?
        - radio "Yes"
        - text: "Yes"
        - radio "No"
        - text: "No"
      - button "Skip""
  `);
});
test('info', async () => {
  expect(await tree('info')).toMatchInlineSnapshot(`
    "- region "Your feedback":
      - button "Close"
      - paragraph: Northlight · 1 of 2
      - paragraph: Thank you. The person who helped you will read it.
      - button "Next""
  `);
});
test('a missing answer is an alert', async () => {
  expect(await tree('answer missing')).toMatchInlineSnapshot(`
    "- region "Your feedback":
      - button "Close"
      - paragraph: Northlight · 1 of 2
      - text: Is there anything you would like to add?
      - textbox "Is there anything you would like to add?"
      - alert: Please answer this one.
      - button "Next""
  `);
});
