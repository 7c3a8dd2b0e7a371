/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-contexte-private.h"

#include "base/formats.h"
#include "documents/mots.h"

static const DossierComplet *
get_complet (ModeleContexte *contexte)
{
  return contexte->source->complet;
}

static void
read_date (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->nombre = contexte->source->jour;
}

static void
read_brouillon (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->nombre = contexte->source->brouillon != 0;
}

static void
read_heures (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->sujet = &contexte->heures;
}

static void
read_source (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->sujet = contexte->source;
}

/* Somebody is always spoken of, if only as "bénéficiaire". */
static void
read_agent (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  Agent *agent = contexte->source->complet->agent;

  if (agent == NULL && contexte->inconnu == NULL)
    contexte->inconnu = g_object_new (TYPE_AGENT, NULL);
  valeur->sujet = agent != NULL ? agent : contexte->inconnu;
}

static void
read_convention (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->sujet = dossier_complet_get_convention (contexte->source->complet);
}

#define READ_RECORD(record) \
  static void read_##record (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur) \
  { \
    valeur->sujet = get_complet (contexte)->record; \
  }
#define READ_RECORDS(records) \
  static void read_##records (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur) \
  { \
    valeur->elements = g_ptr_array_ref (get_complet (contexte)->records); \
  }

READ_RECORD (centre)
READ_RECORD (collectivite)
READ_RECORD (prestation)
READ_RECORD (dossier)
READ_RECORDS (contacts)
READ_RECORDS (phases)
READ_RECORDS (entretiens)
READ_RECORDS (temps)
READ_RECORDS (demarches)
READ_RECORDS (actions)

static const ModeleVariable variables[] = {
  LU ("date", MODELE_DATE, read_date),
  LU ("brouillon", MODELE_BOOLEEN, read_brouillon),
  OBJET ("centre", read_centre, &modele_classe_centre),
  OBJET ("agent", read_agent, &modele_classe_agent),
  OBJET ("collectivite", read_collectivite, &modele_classe_collectivite),
  OBJET ("conseiller", read_source, &modele_classe_conseiller),
  OBJET ("prestation", read_prestation, &modele_classe_prestation),
  OBJET ("dossier", read_dossier, &modele_classe_dossier),
  OBJET ("heures", read_heures, &modele_classe_heures),
  OBJET ("convention", read_convention, &modele_classe_convention),
  OBJET ("acte", read_source, &modele_classe_acte),
  OBJET ("offre", read_prestation, &modele_classe_offre),
  OBJET ("tarif", read_source, &modele_classe_tarif),
  OBJET ("rendez_vous", modele_read_rendez_vous, &modele_classe_rendez_vous),
  OBJET ("presence", read_source, &modele_classe_presence),
  OBJET ("preparation", modele_read_preparation, &modele_classe_preparation),
  LISTE ("contacts", read_contacts, &modele_classe_contact),
  LISTE ("phases", read_phases, &modele_classe_phase),
  LISTE ("entretiens", read_entretiens, &modele_classe_entretien),
  LISTE ("temps", read_temps, &modele_classe_temps),
  LISTE ("demarches", read_demarches, &modele_classe_demarche),
  LISTE ("sections", modele_read_sections, &modele_classe_section),
  LISTE ("actions", read_actions, &modele_classe_action),
};

CLASSE (modele_classe_document, "document", variables);

/**
 * modele_contexte_new:
 * @source: must outlive the context
 *
 * Returns: (transfer full): what the variables of a template read
 */
ModeleContexte *
modele_contexte_new (const DocumentSource *source)
{
  ModeleContexte *self = g_new0 (ModeleContexte, 1);

  self->source = source;
  self->possessions = g_ptr_array_new_with_free_func (g_free);
  heures_compute (source->complet, &self->heures);
  return self;
}

/**
 * modele_contexte_free:
 *
 * Frees @self.
 */
void
modele_contexte_free (ModeleContexte *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->preparation, preparation_free);
  g_clear_object (&self->inconnu);
  g_ptr_array_unref (self->possessions);
  g_free (self);
}

/**
 * modele_contexte_own:
 * @memory: (transfer full): what a value points to
 *
 * Keeps @memory as long as the context.
 *
 * Returns: (transfer none): @memory
 */
gpointer
modele_contexte_own (ModeleContexte *self, gpointer memory)
{
  g_ptr_array_add (self->possessions, memory);
  return memory;
}

/**
 * modele_contexte_agree:
 * @masculin: (nullable): a masculine form; %NULL where @feminin is only the mark of the feminine
 * @feminin: a feminine form, or "e"
 *
 * Returns: (transfer full): the form that agrees with the agent; both where it is not known
 */
char *
modele_contexte_agree (ModeleContexte *self, const char *masculin, const char *feminin)
{
  const Agent *agent = get_complet (self)->agent;
  const char *civilite = agent != NULL ? agent->civilite : NULL;

  if (g_strcmp0 (civilite, "Mme") == 0)
    return g_strdup (feminin);
  if (g_strcmp0 (civilite, "M.") == 0)
    return g_strdup (masculin != NULL ? masculin : "");
  return masculin != NULL ? g_strdup_printf ("%s ou %s", masculin, feminin)
                          : g_strdup_printf ("(%s)", feminin);
}

/**
 * modele_contexte_write_running:
 * @titre: the title of the document
 *
 * Returns: (transfer full): what returns at the top of the pages where the template does not say:
 *   the title, and of whom it speaks
 */
char *
modele_contexte_write_running (ModeleContexte *self, const char *titre)
{
  const Agent *agent = get_complet (self)->agent;
  g_autofree char *name = agent != NULL ? mots_personne (NULL, agent->prenom, agent->nom) : NULL;

  return g_strjoin (modele_has_text (name) ? " – " : NULL, titre, name, NULL);
}

/**
 * modele_contexte_write_reference:
 *
 * Returns: (transfer full): what returns at its right: "Projet – Dossier 2026-01-0042"
 */
char *
modele_contexte_write_reference (ModeleContexte *self)
{
  const char *ref = get_complet (self)->dossier->ref;
  gboolean known = modele_has_text (ref);

  return g_strconcat (self->source->brouillon ? "Projet" : "",
                      self->source->brouillon && known ? " – " : "", known ? "Dossier " : "",
                      known ? ref : "", NULL);
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
  const char *sigle = centre != NULL && centre->sigle != NULL ? centre->sigle : "";
  g_auto (GStrv) words = g_strsplit (sigle, " ", -1);
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

/**
 * modele_contexte_append_letterhead:
 *
 * Adds to @parent the name of the centre, its logo or its letters, the reference and the date.
 */
void
modele_contexte_append_letterhead (ModeleContexte *self, Bloc *parent)
{
  const DossierComplet *complet = get_complet (self);
  Bloc *head = bloc_append (parent, bloc_new (BLOC_LETTERHEAD));
  g_autofree char *letters = badge_letters (complet->centre);
  g_autofree char *date = format_jour (self->source->jour, FORMAT_JOUR_DATE);
  const char *service = complet->prestation != NULL && complet->prestation->centre != NULL
                            ? complet->prestation->centre->service
                            : NULL;

  if (!modele_has_text (service))
    service = complet->centre != NULL ? complet->centre->commune : NULL;
  bloc_append_cell (head, inline_new (letters));
  bloc_append_cell (head, inline_new (complet->centre != NULL ? complet->centre->nom : NULL));
  bloc_append_cell (head, inline_new (service));
  bloc_append_cell (head, modele_has_text (complet->dossier->ref)
                              ? inline_new_format ("Dossier %s", complet->dossier->ref)
                              : NULL);
  bloc_append_cell (head,
                    inline_new_format ("%s%s", self->source->brouillon ? "Projet, " : "", date));
  if (complet->centre != NULL && complet->centre->logo != NULL)
    bloc_set_image (head, complet->centre->logo, complet->centre->nom);
}
