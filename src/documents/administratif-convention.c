/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/administratif.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "base/lettres.h"
#include "documents/mots.h"
#include "documents/modele-contexte-private.h"
#include "model/parcours.h"
#include "model/prix.h"

#include <string.h>

/* Where the centre does not say how long its quotations are valid. */
#define DEVIS_MOIS 3

/**
 * administratif_is_party:
 * @partie: "agent", "collectivite" or "centre"
 *
 * Tells whether a party signs the convention: one of those of the prestation, the employer only
 * where it is informed (data model, "All signatures").
 */
gboolean
administratif_is_party (const DossierComplet *complet, const char *partie)
{
  const PrestationConvention *convention
      = complet->prestation != NULL ? complet->prestation->convention : NULL;

  if (g_str_equal (partie, "collectivite") && complet->dossier->employeur_informe == 0)
    return FALSE;
  return convention == NULL
         || g_strv_contains ((const char *const *) convention->parties, partie);
}

/**
 * administratif_is_for_employer:
 *
 * Tells whom a reminder goes to: the employer, unless it is not informed, or has signed, or the
 * agent must still sign.
 */
gboolean
administratif_is_for_employer (const DossierComplet *complet)
{
  DossierComplet *dossier = (DossierComplet *) complet;
  const Signature *agent = dossier_complet_get_signature (dossier, "agent");
  const Signature *employer = dossier_complet_get_signature (dossier, "collectivite");

  if (!administratif_is_party (complet, "collectivite"))
    return FALSE;
  if (!administratif_is_party (complet, "agent"))
    return TRUE;
  return agent != NULL && agent->le != CHAMP_ABSENT
         && (employer == NULL || employer->le == CHAMP_ABSENT);
}

static guint
count_parties (const DossierComplet *complet)
{
  return (administratif_is_party (complet, "agent") ? 1 : 0)
         + (administratif_is_party (complet, "collectivite") ? 1 : 0)
         + (administratif_is_party (complet, "centre") ? 1 : 0);
}

/* A bilan is masculine, a mission is not. */
static gboolean
is_masculine (const char *libelle)
{
  return g_str_has_prefix (libelle, "bilan") || g_str_has_prefix (libelle, "accompagnement");
}

/**
 * administratif_convention_titre:
 *
 * Returns: (transfer full): "Convention tripartite de bilan professionnel"
 */
char *
administratif_convention_titre (const DossierComplet *complet)
{
  g_autofree char *small = mots_minuscule (
      complet->prestation != NULL ? complet->prestation->libelle : "accompagnement");
  gboolean vowel = strchr ("aeiouh", *small) != NULL;

  return g_strdup_printf ("Convention %s %s%s",
                          count_parties (complet) == 3 ? "tripartite" : "bipartite",
                          vowel ? "d’" : "de ", small);
}

/**
 * administratif_exemplaires:
 *
 * Returns: how many copies are signed, in words: one for each party
 */
const char *
administratif_exemplaires (const DossierComplet *complet)
{
  return count_parties (complet) == 3 ? "trois" : "deux";
}

/**
 * administratif_la_prestation:
 *
 * Returns: (transfer full): "le bilan professionnel", "la mission d’assistance"
 */
char *
administratif_la_prestation (const Prestation *prestation)
{
  g_autofree char *small = mots_minuscule (prestation != NULL ? prestation->libelle : "");

  if (*small == '\0')
    return g_strdup ("l’accompagnement");
  if (strchr ("aeiou", *small) != NULL)
    return g_strconcat ("l’", small, NULL);
  return g_strconcat (is_masculine (small) ? "le " : "la ", small, NULL);
}

/**
 * administratif_livrable:
 *
 * Returns: the document that the agent leaves with
 */
const char *
administratif_livrable (const Prestation *prestation)
{
  return prestation != NULL && prestation_has_document (prestation, "livret") ? "livret individuel"
                                                                              : "synthèse";
}

/**
 * administratif_le_livrable:
 *
 * Returns: the same with its article
 */
const char *
administratif_le_livrable (const Prestation *prestation)
{
  return prestation != NULL && prestation_has_document (prestation, "livret")
             ? "le livret individuel" : "la synthèse";
}

static char *
write_hours (gint64 minutes)
{
  if (minutes % 60 != 0)
    return format_duree (minutes);
  return g_strdup_printf ("%d" ESPACE_INSECABLE "heure%s", (int) (minutes / 60),
                          minutes > 60 ? "s" : "");
}

static char *
write_range (const PrestationHeures *heures)
{
  g_autofree char *max = heures->max_minutes != CHAMP_ABSENT ? write_hours (heures->max_minutes)
                                                             : NULL;
  g_autofree char *min = heures->min_minutes != CHAMP_ABSENT ? write_hours (heures->min_minutes)
                                                             : NULL;
  g_autofree char *average = NULL;

  if (heures->indicatif_minutes != CHAMP_ABSENT)
    {
      average = write_hours (heures->indicatif_minutes);
      return g_strdup_printf ("%s en moyenne", average);
    }
  if (min == NULL && max == NULL)
    return g_strdup ("");
  if (min == NULL || max == NULL || heures->min_minutes == heures->max_minutes)
    return g_strdup_printf ("%s%s", max == NULL ? "au moins " : min == NULL ? "au plus " : "",
                            max != NULL ? max : min);
  return g_strdup_printf ("de %d à %s", (int) (heures->min_minutes / 60), max);
}

/**
 * administratif_heures:
 * @genre: of an agreement: "tripartite", "avenant"
 *
 * Returns: (transfer full): the hours of the last agreement of that kind, "" where it says none
 */
char *
administratif_heures (const DossierComplet *complet, const char *genre)
{
  gint64 minutes = CHAMP_ABSENT;

  for (guint i = 0; i < complet->conventions->len; i++)
    {
      const Convention *convention = complet->conventions->pdata[i];

      if (g_strcmp0 (convention->genre, genre) == 0)
        minutes = convention->heures_minutes;
    }
  return minutes != CHAMP_ABSENT ? write_hours (minutes) : g_strdup ("");
}

/* What counts in the hours goes with them. */
static char *
write_counted (const Prestation *prestation, const char *hours)
{
  if (*hours == '\0')
    return g_strdup ("");
  if (prestation_counts_colonne (prestation, "preparation"))
    return g_strdup_printf ("%s, qui comprennent les entretiens, le travail personnel et le temps "
                            "de préparation et d’analyse du conseiller",
                            hours);
  return g_strdup_printf ("%s d’entretiens", hours);
}

/**
 * administratif_duree_type:
 *
 * Returns: (transfer full): the hours of the prestation, with what counts: "20 heures d’entretiens"
 */
char *
administratif_duree_type (const Prestation *prestation)
{
  g_autofree char *hours = prestation != NULL ? write_range (prestation->heures) : g_strdup ("");

  return *hours != '\0' ? write_counted (prestation, hours) : g_strdup ("");
}

/**
 * administratif_duree:
 *
 * Returns: (transfer full): the hours agreed in the convention, else those of the prestation
 */
char *
administratif_duree (const DossierComplet *complet)
{
  g_autofree char *hours = administratif_heures (complet, "tripartite");

  return *hours != '\0' && complet->prestation != NULL
             ? write_counted (complet->prestation, hours)
             : administratif_duree_type (complet->prestation);
}

static char *
write_months (const PrestationDuree *duree)
{
  if (duree->max_mois == CHAMP_ABSENT)
    return g_strdup_printf ("au moins %d" ESPACE_INSECABLE "mois", (int) duree->min_mois);
  if (duree->min_mois != CHAMP_ABSENT)
    return g_strdup_printf ("%sde %d à %d" ESPACE_INSECABLE "mois", duree->environ ? "environ " : "",
                            (int) duree->min_mois, (int) duree->max_mois);
  return g_strdup_printf ("%s%d" ESPACE_INSECABLE "mois au plus", duree->environ ? "environ " : "",
                          (int) duree->max_mois);
}

/**
 * administratif_periode_type:
 *
 * Returns: (transfer full): the span of the prestation: "de 3 à 6 mois"
 */
char *
administratif_periode_type (const Prestation *prestation)
{
  return prestation != NULL && prestation->duree != NULL ? write_months (prestation->duree)
                                                         : g_strdup ("");
}

/**
 * administratif_periode:
 *
 * Returns: (transfer full): the span, and when it begins where an entretien says so
 */
char *
administratif_periode (const DossierComplet *complet)
{
  const Entretien *first = parcours_get_first ((DossierComplet *) complet, FALSE);
  g_autofree char *span = administratif_periode_type (complet->prestation);
  g_autofree char *day = NULL;

  if (first == NULL)
    return g_steal_pointer (&span);
  day = format_jour (instant_get_jour (first->debut), FORMAT_JOUR_DATE);
  return g_strdup_printf ("%s%sà compter du %s", span, *span != '\0' ? ", " : "", day);
}

/**
 * administratif_entretiens:
 *
 * Returns: (transfer full): how many entretiens there are and how long each is, as far as the
 *   prestation says: "8 entretiens de 2 h"
 */
char *
administratif_entretiens (const DossierComplet *complet)
{
  const PrestationEntretiens *entretiens
      = complet->prestation != NULL ? complet->prestation->entretiens : NULL;
  g_autofree char *min = NULL;
  g_autofree char *max = NULL;
  GString *text;

  if (entretiens == NULL)
    return g_strdup ("");
  text = g_string_new (NULL);
  if (entretiens->nombre != CHAMP_ABSENT)
    g_string_append_printf (text, "%d" ESPACE_INSECABLE, (int) entretiens->nombre);
  g_string_append (text, "entretiens");
  min = format_duree (entretiens->duree_min_minutes);
  max = format_duree (entretiens->duree_max_minutes);
  if (*max != '\0' && g_strcmp0 (min, max) == 0)
    g_string_append_printf (text, " de %s", max);
  else if (*max != '\0' && *min != '\0')
    g_string_append_printf (text, " de %s à %s", min, max);
  return g_string_free (text, FALSE);
}

/**
 * administratif_reunions:
 *
 * Returns: (transfer full): the compulsory meetings, where the employer is informed
 */
char *
administratif_reunions (const DossierComplet *complet)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; complet->prestation != NULL && i < complet->prestation->reunions->len; i++)
    {
      const PrestationReunion *reunion = complet->prestation->reunions->pdata[i];
      g_autofree char *small = mots_minuscule (reunion->libelle);

      if (complet->dossier->employeur_informe != 0 || g_str_equal (reunion->genre, "diagnostic"))
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", small);
    }
  return g_string_free (text, FALSE);
}

/**
 * administratif_lieu:
 *
 * Returns: (transfer full): where it takes place and how: "locaux du centre, bureau 12 ; en
 *   présentiel ou en visioconférence"
 */
char *
administratif_lieu (const DossierComplet *complet)
{
  static const char *const codes[] = { "presentiel", "visio", "telephone" };
  static const char *const mots[] = { "en présentiel", "en visioconférence", "au téléphone" };
  const PrestationModes *modes = complet->prestation != NULL ? complet->prestation->modes : NULL;
  const char *place = complet->dossier->lieu;
  GString *text = g_string_new (modele_has_text (place) ? place : NULL);
  guint n = modes != NULL ? g_strv_length (modes->codes) : 0;
  guint said = 0;

  for (guint i = 0; i < G_N_ELEMENTS (codes) && n > 0; i++)
    if (g_strv_contains ((const char *const *) modes->codes, codes[i]))
      {
        said++;
        g_string_append_printf (text, "%s%s",
                                said > 1 ? said == n ? " ou " : ", " : text->len > 0 ? " ; " : "",
                                mots[i]);
      }
  return g_string_free (text, FALSE);
}

/**
 * administratif_vote:
 * @tarif: what the grid answered
 *
 * Returns: (transfer full): who fixed the price, to go on a sentence with: "fixé par délibération
 *   n° 2017-07 du 26 janvier 2017 (conseil d’administration du CDG 31)"
 */
char *
administratif_vote (const TarifReponse *tarif)
{
  g_autofree char *day = format_jour (tarif->deliberation_date, FORMAT_JOUR_DATE);
  g_autofree char *body = tarif->deliberation_organe != NULL
                              ? mots_minuscule (tarif->deliberation_organe) : g_strdup ("");

  if (modele_has_text (tarif->deliberation_numero))
    return g_strdup_printf ("fixé par délibération n°" ESPACE_INSECABLE "%s%s%s%s%s%s",
                            tarif->deliberation_numero, *day != '\0' ? " du " : "", day,
                            *body != '\0' ? " (" : "", body, *body != '\0' ? ")" : "");
  return *body != '\0' ? g_strdup_printf ("fixé par le %s", body) : g_strdup ("");
}

/**
 * administratif_devis_limite:
 *
 * Returns: the last day of a devis made on the day of the document: as many months as the centre
 *   says, three where it does not, and never beyond the tarif
 */
gint64
administratif_devis_limite (const DocumentSource *source)
{
  const Centre *centre = source->complet->centre;
  g_auto (TarifReponse) tarif = TARIF_REPONSE_INIT;
  gint64 months = centre != NULL ? centre->devis_validite_mois : CHAMP_ABSENT;
  gint64 limit = jour_add_months (source->jour, months != CHAMP_ABSENT ? (gint) months : DEVIS_MOIS);

  prix_find_tarif (source->complet, &tarif);
  return tarif.valide_au != CHAMP_ABSENT && tarif.valide_au >= source->jour
             ? MIN (limit, tarif.valide_au) : limit;
}

/**
 * administratif_numero:
 * @code: a document
 *
 * Returns: (transfer full): its number: the reference of the dossier and which one it is: drafts
 *   take no number
 */
char *
administratif_numero (const DocumentSource *source, const char *code)
{
  gint64 version = 0;

  for (guint i = 0; i < source->complet->documents->len; i++)
    {
      const DocumentFiche *document = source->complet->documents->pdata[i];

      if (g_strcmp0 (document->genre, code) == 0 && document->brouillon != 1)
        version = MAX (version, document->version);
    }
  return g_strdup_printf ("%s-%d",
                          source->complet->dossier->ref != NULL ? source->complet->dossier->ref : "",
                          (int) version + 1);
}
