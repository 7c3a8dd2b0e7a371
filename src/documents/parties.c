/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/parties-private.h"

#include "base/formats.h"
#include "base/instant.h"
#include "documents/commonmark.h"
#include "documents/mots.h"

#include <string.h>

/* TRUE when a field says something. */
gboolean
parties_has_text (const char *text)
{
  return text != NULL && strspn (text, " \n\t\r") < strlen (text);
}

/* TRUE when a list holds a text. */
gboolean
parties_has_items (char **items)
{
  for (guint i = 0; items != NULL && items[i] != NULL; i++)
    if (parties_has_text (items[i]))
      return TRUE;
  return FALSE;
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
is_acronym (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return FALSE;
  return g_utf8_strlen (word, -1) > 1;
}

/* The letters of the badge: "CDG" for "CDG 34", "E2M" for "Espace 2M". */
static char *
badge_letters (const Centre *centre)
{
  g_auto (GStrv) words = g_strsplit (centre != NULL ? or_empty (centre->sigle) : "", " ", -1);
  GString *letters = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL && letters->len < 8; i++)
    {
      if (i == 0 && is_acronym (words[i]))
        {
          g_string_append (letters, words[i]);
          break;
        }
      if (is_acronym (words[i]))
        g_string_append (letters, words[i]);
      else if (words[i][0] != '\0')
        g_string_append_unichar (letters, g_unichar_toupper (g_utf8_get_char (words[i])));
    }
  return g_string_free (letters, FALSE);
}

static void
append_letterhead (Bloc *document, const DocumentSource *source)
{
  const DossierComplet *complet = source->complet;
  Bloc *head = bloc_append (document, bloc_new (BLOC_LETTERHEAD));
  g_autofree char *letters = badge_letters (complet->centre);
  g_autofree char *date = format_jour (source->jour, FORMAT_JOUR_DATE);
  const char *service = complet->prestation != NULL && complet->prestation->centre != NULL
                        ? complet->prestation->centre->service : NULL;

  if (!parties_has_text (service))
    service = complet->centre != NULL ? complet->centre->commune : NULL;
  bloc_append_cell (head, inline_new (letters));
  bloc_append_cell (head, inline_new (complet->centre != NULL ? complet->centre->nom : NULL));
  bloc_append_cell (head, inline_new (service));
  bloc_append_cell (head, parties_has_text (complet->dossier->ref)
                          ? inline_new_format ("Dossier %s", complet->dossier->ref) : NULL);
  bloc_append_cell (head, inline_new_format ("%s%s", source->brouillon ? "Projet, " : "", date));
}

static char *
write_footer (const DocumentSource *source)
{
  const Agent *agent = source->complet->agent;
  g_autofree char *name
      = agent != NULL ? mots_personne (NULL, agent->prenom, agent->nom) : g_strdup ("");
  const char *conseiller = source->complet->dossier->conseiller;

  if (!parties_has_text (name))
    return NULL;
  if (!parties_has_text (conseiller))
    return g_strdup_printf ("Document de %s", name);
  return g_strdup_printf ("Écrit à deux voix par %s et %s", name, conseiller);
}

/* A document with its letterhead, its title and the name of whom it is about. */
Bloc *
parties_document (const DocumentSource *source, const char *title)
{
  Bloc *document = bloc_new (BLOC_DOCUMENT);
  const Agent *agent = source->complet->agent;
  const char *ref = source->complet->dossier->ref;
  g_autofree char *name
      = agent != NULL ? mots_personne (NULL, agent->prenom, agent->nom) : g_strdup ("");
  g_autofree char *running = g_strdup_printf ("%s%s%s", title, *name != '\0' ? " – " : "", name);
  g_autofree char *reference
      = g_strdup_printf ("%s%s%s%s", source->brouillon ? "Projet" : "",
                         source->brouillon && parties_has_text (ref) ? " – " : "",
                         parties_has_text (ref) ? "Dossier " : "", ref != NULL ? ref : "");
  g_autofree char *footer = write_footer (source);

  document->draft = source->brouillon;
  bloc_set_running (document, running, reference, footer);
  append_letterhead (document, source);
  bloc_append_text (document, BLOC_TITLE, inline_new (title));
  if (parties_has_text (name))
    {
      const char *job = parties_has_text (agent->fonction) ? agent->fonction : agent->grade;
      g_autofree char *small = mots_minuscule (or_empty (job));

      bloc_append_text (document, BLOC_SUBTITLE,
                        inline_new_format ("%s%s%s", name, *small != '\0' ? ", " : "", small));
    }
  return document;
}

static void
append_fact (Bloc *facts, const char *label, const char *value)
{
  if (!parties_has_text (value))
    return;
  bloc_append_cell (facts, inline_new (label));
  bloc_append_cell (facts, inline_new (value));
}

/* From the first entretien held to the last one, the follow-up apart. */
static char *
write_period (const DossierComplet *complet)
{
  gint64 first = CHAMP_ABSENT, last = CHAMP_ABSENT;

  for (guint i = 0; i < complet->entretiens->len; i++)
    {
      const Entretien *entretien = g_ptr_array_index (complet->entretiens, i);

      if (g_strcmp0 (entretien->statut, "realise") != 0
          || g_strcmp0 (entretien->genre, "suivi") == 0 || entretien->debut == CHAMP_ABSENT)
        continue;
      if (first == CHAMP_ABSENT)
        first = instant_get_jour (entretien->debut);
      last = instant_get_jour (entretien->debut);
    }
  return mots_periode (first, last);
}

static char *
join_with_comma (const char *first, const char *second)
{
  if (!parties_has_text (second))
    return g_strdup (first);
  return parties_has_text (first) ? g_strdup_printf ("%s, %s", first, second) : g_strdup (second);
}

static char *
write_initiative (const DossierComplet *complet)
{
  const Dossier *dossier = complet->dossier;
  const char *civilite = complet->agent != NULL ? complet->agent->civilite : NULL;
  g_autofree char *demande = format_jour (dossier->demande_le, FORMAT_JOUR_DATE);
  const char *whom = g_strcmp0 (dossier->initiative, "agent") == 0
                         ? mots_de_l_agent (civilite)
                         : mots_initiative (dossier->initiative);

  if (*whom == '\0')
    return g_strdup (demande);
  return g_strdup_printf ("%s%sà l’initiative %s", demande, *demande != '\0' ? ", " : "", whom);
}

/* Who, for whom, with whom, when. */
void
parties_identity (Bloc *parent, const DocumentSource *source)
{
  const DossierComplet *complet = source->complet;
  const Agent *agent = complet->agent;
  Bloc *facts = bloc_append_table (parent, BLOC_KEY_VALUES, (double[]) { 0.21, 0.79 }, 2);
  g_autofree char *period = write_period (complet);
  g_autofree char *request = write_initiative (complet);
  g_autofree char *conseil
      = join_with_comma (complet->dossier->conseiller, source->conseiller_fonction);
  g_autofree char *label = mots_majuscule (mots_agent (agent != NULL ? agent->civilite : NULL));
  g_autofree char *Period = mots_majuscule (period);

  if (agent != NULL)
    {
      g_autofree char *name = mots_personne (agent->civilite, agent->prenom, agent->nom);

      append_fact (facts, label, name);
      append_fact (facts, "Grade", agent->grade);
      append_fact (facts, "Service", agent->service);
    }
  append_fact (facts, "Collectivité",
               complet->collectivite != NULL ? complet->collectivite->nom : NULL);
  append_fact (facts, "Prestation",
               complet->prestation != NULL ? complet->prestation->libelle : NULL);
  append_fact (facts, "Demande", request);
  append_fact (facts, "Accompagnement", conseil);
  append_fact (facts, "Entretiens", Period);
}

static gboolean
shares_something (const DossierComplet *complet)
{
  for (guint i = 0; i < complet->sections->len; i++)
    {
      const Section *section = g_ptr_array_index (complet->sections, i);

      if (section->partage_employeur == 1 && parties_has_text (section->texte))
        return TRUE;
    }
  return FALSE;
}

/* To whom the document belongs and what the employer may read of it (Code du travail, L6313-4). */
void
parties_owner (Bloc *parent, const DocumentSource *source, const char *document)
{
  const DossierComplet *complet = source->complet;
  const Agent *agent = complet->agent;
  g_autofree char *name
      = agent != NULL ? mots_personne_breve (agent->civilite, agent->prenom, agent->nom) : NULL;
  g_autofree char *employer = mots_a_la_structure (complet->collectivite != NULL
                                                   && parties_has_text (complet->collectivite->nom)
                                                   ? complet->collectivite->nom : "l’employeur");
  g_autofree char *owner = parties_has_text (name)
                           ? g_strdup_printf ("%s appartient à %s.", document, name)
                           : g_strdup_printf ("%s appartient à son ou sa bénéficiaire.", document);

  if (complet->dossier->employeur_informe == 0)
    bloc_append_text (
        parent, BLOC_CALLOUT,
        inline_new_format ("%s L’employeur n’est pas informé de l’accompagnement : rien ne lui "
                           "est transmis.",
                           owner));
  else if (shares_something (complet))
    bloc_append_text (
        parent, BLOC_CALLOUT,
        inline_new_format ("%s Seuls les passages signalés par un trait en marge seront transmis "
                           "%s, avec son accord.",
                           owner, employer));
  else
    bloc_append_text (
        parent, BLOC_CALLOUT,
        inline_new_format ("%s Aucun passage n’en est transmis %s.", owner, employer));
}

/* One section of the synthèse may be several records: they share one heading. */
static gboolean
continues (const Section *section, const Section *previous)
{
  if (previous == NULL || g_strcmp0 (section->code, previous->code) != 0)
    return FALSE;
  return !parties_has_text (section->titre) || g_strcmp0 (section->titre, previous->titre) == 0;
}

/* The sections in their order, numbered from @number where it is not 0; returns the next number. */
guint
parties_sections (Bloc *parent, const DocumentSource *source, guint number)
{
  const Section *previous = NULL;

  for (guint i = 0; i < source->complet->sections->len; i++)
    {
      const Section *section = g_ptr_array_index (source->complet->sections, i);
      const char *title
          = parties_has_text (section->titre) ? section->titre : mots_section (section->code);
      Bloc *where = parent;

      if (!parties_has_text (section->texte))
        continue;
      if (!continues (section, previous))
        {
          bloc_append_heading (parent, 1, number > 0 ? inline_new_format ("%u. %s", number, title)
                                                     : inline_new (title));
          number += number > 0 ? 1 : 0;
        }
      if (section->partage_employeur == 1 && source->complet->dossier->employeur_informe != 0)
        where = bloc_append (parent, bloc_new (BLOC_PASSAGE));
      commonmark_append (where, section->texte, 2);
      previous = section;
    }
  return number;
}

/* Items as somebody typed them, one a line: plain text. */
void
parties_list (Bloc *parent, const char *const *items, guint ordered)
{
  Bloc *list = bloc_append (parent, bloc_new (BLOC_LIST));

  list->level = ordered;
  for (guint i = 0; items[i] != NULL; i++)
    if (parties_has_text (items[i]))
      bloc_append_text (bloc_append (list, bloc_new (BLOC_ITEM)), BLOC_PARAGRAPH,
                        inline_new (items[i]));
}
