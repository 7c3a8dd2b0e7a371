/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/prestation.h"

#include "model/prestation-formes.h"

#include <glib/gi18n.h>

/* Reads a prestation file: first its keys, by table (prestation-formes.c), then what ties them
 * together. Faults are collected, never stopped at. */

#define FORMAT_CONNU 1

/* json-glib reads nested values by recursion: a hostile file would exhaust the stack. */
#define PROFONDEUR_MAX 32

static gboolean
is_too_deep (const char *texte,
             gsize       longueur)
{
  gboolean in_string = FALSE;
  guint profondeur = 0;

  for (gsize i = 0; i < longueur; i++)
    {
      if (in_string && texte[i] == '\\')
        i++;
      else if (texte[i] == '"')
        in_string = !in_string;
      else if (!in_string && (texte[i] == '{' || texte[i] == '['))
        profondeur++;
      else if (!in_string && (texte[i] == '}' || texte[i] == ']'))
        profondeur -= profondeur > 0 ? 1 : 0;

      if (profondeur > PROFONDEUR_MAX)
        return TRUE;
    }

  return FALSE;
}

/* Every element begins with its code, the genre of a meeting included. */
static const char *
get_code (GPtrArray *objets,
          guint      i)
{
  char **objet = g_ptr_array_index (objets, i);

  return objet == NULL ? NULL : *objet;
}

static gboolean
contains_code (GPtrArray  *objets,
               guint       n,
               const char *code)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (get_code (objets, i), code) == 0)
      return TRUE;

  return FALSE;
}

/* The place is `liste[i].cle`, or `liste[i]` without a key. */
static void
add_fault_at (GPtrArray  *fautes,
              const char *liste,
              guint       i,
              const char *cle,
              const char *message)
{
  g_autofree char *place = g_strdup_printf ("%s[%u]%s%s", liste, i, cle == NULL ? "" : ".",
                                            cle == NULL ? "" : cle);

  forme_add_fault (fautes, place, message);
}

static void
check_unique (GPtrArray  *fautes,
              GPtrArray  *objets,
              const char *liste,
              const char *cle)
{
  for (guint i = 0; i < objets->len; i++)
    {
      const char *code = get_code (objets, i);
      g_autofree char *message = NULL;

      if (code == NULL || !contains_code (objets, i, code))
        continue;
      message = g_strdup_printf (_("“%s” is there twice"), code);
      add_fault_at (fautes, liste, i, cle, message);
    }
}

static void
check_order (GPtrArray  *fautes,
             const char *chemin,
             gint64      minimum,
             gint64      maximum)
{
  if (minimum != CHAMP_ABSENT && maximum != CHAMP_ABSENT && minimum > maximum)
    forme_add_fault (fautes, chemin, _("the minimum is above the maximum"));
}

static void
check_phases (GPtrArray        *fautes,
              const Prestation *prestation)
{
  check_unique (fautes, prestation->phases, "phases", "code");
  for (guint i = 0; i < prestation->phases->len; i++)
    {
      const PrestationPhase *phase = g_ptr_array_index (prestation->phases, i);
      g_autofree char *liste = g_strdup_printf ("phases[%u].objectifs", i);

      if (phase != NULL)
        check_unique (fautes, phase->objectifs, liste, "code");
    }
}

static void
check_reunions (GPtrArray        *fautes,
                const Prestation *prestation,
                GPtrArray        *reunions,
                const char       *liste)
{
  check_unique (fautes, reunions, liste, "genre");
  for (guint i = 0; i < reunions->len; i++)
    {
      const PrestationReunion *reunion = g_ptr_array_index (reunions, i);
      g_autofree char *message = NULL;

      if (reunion == NULL || reunion->phase == NULL ||
          contains_code (prestation->phases, prestation->phases->len, reunion->phase))
        continue;
      message = g_strdup_printf (_("“%s” is not a phase of this prestation"), reunion->phase);
      add_fault_at (fautes, liste, i, "phase", message);
    }
}

/* A meeting is compulsory or optional, not both. */
static void
check_both_kinds (GPtrArray        *fautes,
                  const Prestation *prestation)
{
  GPtrArray *obligatoires = prestation->reunions;

  for (guint i = 0; i < prestation->reunions_facultatives->len; i++)
    {
      const char *genre = get_code (prestation->reunions_facultatives, i);
      g_autofree char *message = NULL;

      if (genre == NULL || !contains_code (obligatoires, obligatoires->len, genre))
        continue;
      message = g_strdup_printf (_("“%s” is compulsory already"), genre);
      add_fault_at (fautes, "reunions_facultatives", i, "genre", message);
    }
}

static void
check_etapes (GPtrArray        *fautes,
              const Prestation *prestation)
{
  GPtrArray *documents = prestation->documents;
  GPtrArray *reunions = prestation->reunions;
  GPtrArray *facultatives = prestation->reunions_facultatives;

  check_unique (fautes, prestation->avant, "avant", "code");
  for (guint i = 0; i < prestation->avant->len; i++)
    {
      const PrestationEtape *etape = g_ptr_array_index (prestation->avant, i);

      if (etape == NULL)
        continue;
      if (etape->document != NULL && !contains_code (documents, documents->len, etape->document))
        add_fault_at (fautes, "avant", i, "document",
                      _("the document is not one of this prestation"));
      if (etape->reunion != NULL && !contains_code (reunions, reunions->len, etape->reunion) &&
          !contains_code (facultatives, facultatives->len, etape->reunion))
        add_fault_at (fautes, "avant", i, "reunion",
                      _("the meeting is not one of this prestation"));
    }
}

static void
check_heures (GPtrArray             *fautes,
              const PrestationHeures *heures)
{
  gboolean fixees;

  if (heures == NULL)
    return;

  fixees = heures->min_minutes != CHAMP_ABSENT || heures->max_minutes != CHAMP_ABSENT ||
           heures->indicatif_minutes != CHAMP_ABSENT;
  check_order (fautes, "heures", heures->min_minutes, heures->max_minutes);
  if (fixees && *heures->colonnes == NULL)
    forme_add_fault (fautes, "heures.colonnes", _("hours are fixed, and no column counts"));
}

static void
check_montant (GPtrArray   *fautes,
               guint        i,
               const Tarif *tarif)
{
  gboolean has_montant = tarif->montant_centimes != CHAMP_ABSENT;

  if (tarif->resultat == TARIF_PRIX && !has_montant)
    add_fault_at (fautes, "tarifs", i, "montant_centimes", _("a price has an amount"));
  if (tarif->resultat != TARIF_PRIX && has_montant)
    add_fault_at (fautes, "tarifs", i, "montant_centimes", _("only a price has an amount"));
  if (tarif->resultat == TARIF_PRIX && tarif->valide_du == CHAMP_ABSENT)
    add_fault_at (fautes, "tarifs", i, "valide_du", _("a price has a first day"));
}

static void
check_tarif (GPtrArray   *fautes,
             guint        i,
             const Tarif *tarif)
{
  gboolean refuse = tarif->resultat == TARIF_REFUS || tarif->resultat == TARIF_ERREUR;

  if (tarif->resultat == 0)
    return;

  check_montant (fautes, i, tarif);
  if (refuse && tarif->motif == NULL)
    add_fault_at (fautes, "tarifs", i, "motif", _("a refusal or an error gives its reason"));
  if (!refuse && tarif->motif != NULL)
    add_fault_at (fautes, "tarifs", i, "motif", _("only a refusal or an error has a reason"));
  if (tarif->valide_du != CHAMP_ABSENT && tarif->valide_au != CHAMP_ABSENT &&
      tarif->valide_du > tarif->valide_au)
    add_fault_at (fautes, "tarifs", i, "valide_au", _("the rule ends before it begins"));
}

static void
check_tarifs (GPtrArray *fautes,
              GPtrArray *tarifs)
{
  check_unique (fautes, tarifs, "tarifs", "code");
  for (guint i = 0; i < tarifs->len; i++)
    {
      const Tarif *tarif = g_ptr_array_index (tarifs, i);

      if (tarif == NULL)
        continue;
      check_tarif (fautes, i, tarif);
      for (guint j = 0; j < i && tarif->conditions != NULL; j++)
        {
          const Tarif *autre = g_ptr_array_index (tarifs, j);
          g_autofree char *message = NULL;

          if (autre == NULL || autre->conditions == NULL || !tarif_overlaps (autre, tarif))
            continue;
          message = g_strdup_printf (_("this rule and tarifs[%u] both apply to one same case"), j);
          add_fault_at (fautes, "tarifs", i, NULL, message);
        }
    }
}

static void
check_links (GPtrArray        *fautes,
             const Prestation *prestation)
{
  if (prestation->format != CHAMP_ABSENT && prestation->format != FORMAT_CONNU)
    forme_add_fault (fautes, "format", _("this format is not known"));

  check_unique (fautes, prestation->demandeurs, "demandeurs", "code");
  check_unique (fautes, prestation->motifs, "motifs", "code");
  check_unique (fautes, prestation->documents, "documents", "code");
  check_unique (fautes, prestation->avis, "avis", "code");
  check_phases (fautes, prestation);
  check_reunions (fautes, prestation, prestation->reunions, "reunions");
  check_reunions (fautes, prestation, prestation->reunions_facultatives, "reunions_facultatives");
  check_both_kinds (fautes, prestation);
  check_etapes (fautes, prestation);
  check_heures (fautes, prestation->heures);
  if (prestation->entretiens != NULL)
    check_order (fautes, "entretiens", prestation->entretiens->duree_min_minutes,
                 prestation->entretiens->duree_max_minutes);
  if (prestation->duree != NULL)
    check_order (fautes, "duree", prestation->duree->min_mois, prestation->duree->max_mois);
  check_tarifs (fautes, prestation->tarifs);
}

static JsonNode *
parse_json (GBytes  *bytes,
            GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) faute = NULL;
  JsonNode *root;
  gsize longueur;
  const char *texte = g_bytes_get_data (bytes, &longueur);

  if (longueur == 0 || !g_utf8_validate_len (texte, longueur, NULL))
    {
      g_set_error_literal (error, PRESTATION_ERROR, PRESTATION_ERROR_SYNTAXE,
                           longueur == 0 ? _("The file is empty")
                                         : _("The file is not UTF-8 text"));
      return NULL;
    }

  if (is_too_deep (texte, longueur))
    {
      g_set_error_literal (error, PRESTATION_ERROR, PRESTATION_ERROR_SYNTAXE,
                           _("The file nests too many lists and objects"));
      return NULL;
    }

  if (!json_parser_load_from_data (parser, texte, longueur, &faute))
    {
      g_set_error (error, PRESTATION_ERROR, PRESTATION_ERROR_SYNTAXE,
                   _("The file is not JSON: %s"), faute->message);
      return NULL;
    }

  root = json_parser_steal_root (parser);
  if (root == NULL)
    g_set_error_literal (error, PRESTATION_ERROR, PRESTATION_ERROR_SYNTAXE,
                         _("The file is empty"));

  return root;
}

static char *
join_faults (GPtrArray *fautes)
{
  g_ptr_array_add (fautes, NULL);

  return g_strjoinv ("\n", (char **) fautes->pdata);
}

/**
 * prestation_new_from_bytes:
 * @json: the text of a prestation file, as in data/prestations
 * @error: receives #PRESTATION_ERROR_SYNTAXE, or #PRESTATION_ERROR_CONTENU with every fault on a
 *   line of the message: `tarifs[2].motif: what is wrong`
 *
 * Reads a prestation. Missing and unknown keys, unknown codes, impossible dates, things named
 * twice, links to nothing and tarif rules that overlap are faults.
 *
 * Returns: (transfer full): the prestation, or NULL
 */
Prestation *
prestation_new_from_bytes (GBytes  *json,
                           GError **error)
{
  g_autoptr (GPtrArray) fautes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (Prestation) prestation = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (json != NULL, NULL);

  root = parse_json (json, error);
  if (root == NULL)
    return NULL;

  prestation = forme_read (&forme_prestation, root, "", fautes);
  if (prestation != NULL)
    {
      prestation->references = 1;
      check_links (fautes, prestation);
    }

  if (fautes->len == 0)
    return g_steal_pointer (&prestation);

  message = join_faults (fautes);
  g_set_error_literal (error, PRESTATION_ERROR, PRESTATION_ERROR_CONTENU, message);

  return NULL;
}
