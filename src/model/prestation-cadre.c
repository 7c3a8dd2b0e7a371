/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/prestation-cadre.h"

#include "model/prestation-formes.h"

#include <glib/gi18n.h>
#include <string.h>

/* What is said of a prestation, and its lists of codes, by the keys of its file. */

#define CLE_TERRITOIRE "territoire"
#define CLE_PUBLIC "public"

const CodeLibelle codes_enonce[] = {
  { CLE_PUBLIC, N_("For whom") },
  { "buts", N_("What for") },
  { CLE_TERRITOIRE, N_("Territory") },
  { "rythme", N_("Rhythm") },
  { "outils", N_("Tools") },
  { "livrables", N_("Deliverables") },
  { "accompagnants", N_("Accompanied by") },
  { "employeur", N_("Place of the employer") },
  { "engagements_centre", N_("Commitments of the centre") },
  { "engagements_agent", N_("Commitments of the employee") },
  { "engagements_collectivite", N_("Commitments of the employer") },
  { "evaluation", N_("Evaluation") },
  { "qualite", N_("Quality") },
  { "accessibilite", N_("Accessibility") },
  { "adaptation", N_("Adapting the content") },
  { "facturation", N_("Invoicing") },
  { NULL, NULL },
};

static const FormeCle *
find_cle (const Forme *forme,
          const char  *cle)
{
  for (guint i = 0; i < forme->n_cles; i++)
    if (g_str_equal (forme->cles[i].cle, cle))
      return &forme->cles[i];

  g_return_val_if_reached (NULL);
}

static const FormeCle *
find_cle_enonce (const char *cle)
{
  if (g_str_equal (cle, CLE_TERRITOIRE))
    return find_cle (&forme_prestation, cle);

  return find_cle (find_cle (&forme_prestation, "enonces")->forme, cle);
}

static PrestationEnonce **
find_enonce (const Prestation *self,
             const char       *cle)
{
  gpointer objet = g_str_equal (cle, CLE_TERRITOIRE) ? (gpointer) self : self->enonces;

  return (PrestationEnonce **) G_STRUCT_MEMBER_P (objet, find_cle_enonce (cle)->position);
}

/**
 * prestation_get_enonce:
 * @cle: one of codes_enonce
 *
 * Returns: (transfer none) (nullable): what is said of it
 */
const PrestationEnonce *
prestation_get_enonce (const Prestation *self,
                       const char       *cle)
{
  return *find_enonce (self, cle);
}

/**
 * prestation_place_enonce:
 * @cle: one of codes_enonce
 *
 * Returns: (transfer full): the place of its faults, as `enonces.buts`
 */
char *
prestation_place_enonce (const char *cle)
{
  return g_str_equal (cle, CLE_TERRITOIRE) ? g_strdup (cle) : g_strconcat ("enonces.", cle, NULL);
}

static char **
split_lines (const char *texte)
{
  g_auto (GStrv) lignes = g_strsplit (texte, "\n", -1);
  g_autoptr (GStrvBuilder) pleines = g_strv_builder_new ();

  for (guint i = 0; lignes[i] != NULL; i++)
    if (*g_strstrip (lignes[i]) != '\0')
      g_strv_builder_add (pleines, lignes[i]);

  return g_strv_builder_end (pleines);
}

/**
 * prestation_set_enonce:
 * @cle: one of codes_enonce
 * @texte: what is said, one sentence a line
 *
 * Writes what is said of one subject of a draft. Without a line nothing is said of it any more; for
 * whom a prestation is must be said, and stays, faulty.
 */
void
prestation_set_enonce (Prestation *self,
                       const char *cle,
                       const char *texte)
{
  PrestationEnonce **enonce = find_enonce (self, cle);
  g_auto (GStrv) lignes = split_lines (texte);

  if (lignes[0] == NULL && !g_str_equal (cle, CLE_PUBLIC))
    {
      forme_free (find_cle_enonce (cle)->forme, g_steal_pointer (enonce));
      return;
    }

  if (*enonce == NULL)
    *enonce = g_new0 (PrestationEnonce, 1);
  g_strfreev ((*enonce)->libelles);
  (*enonce)->libelles = g_steal_pointer (&lignes);
}

/* Lists of codes */

static const struct
{
  const char *objet;
  const char *liste;
  gboolean requis; /* the object stays where its lists are empty */
} listes[] = {
  [LISTE_COLONNES] = { "heures", "colonnes", TRUE },
  [LISTE_MODES] = { "modes", "codes", FALSE },
  [LISTE_FORMES] = { "modes", "formes", FALSE },
  [LISTE_PARTIES] = { "convention", "parties", FALSE },
};

static gpointer *
find_objet (const Prestation *self,
            PrestationListe   liste)
{
  const FormeCle *cle = find_cle (&forme_prestation, listes[liste].objet);

  return (gpointer *) G_STRUCT_MEMBER_P (self, cle->position);
}

static char ***
find_liste (gpointer        objet,
            PrestationListe liste)
{
  const Forme *forme = find_cle (&forme_prestation, listes[liste].objet)->forme;

  return (char ***) G_STRUCT_MEMBER_P (objet, find_cle (forme, listes[liste].liste)->position);
}

/**
 * prestation_has_code:
 *
 * Returns: whether @code is in the list
 */
gboolean
prestation_has_code (const Prestation *self,
                     PrestationListe   liste,
                     const char       *code)
{
  gpointer objet = *find_objet (self, liste);

  return objet != NULL && g_strv_contains ((const char * const *) *find_liste (objet, liste), code);
}

static gpointer
make_objet (const Forme *forme)
{
  gpointer objet = g_malloc0 (forme->taille);

  for (guint i = 0; i < forme->n_cles; i++)
    if (forme->cles[i].type == FORME_LISTE_CODES)
      G_STRUCT_MEMBER (char **, objet, forme->cles[i].position) = g_new0 (char *, 1);

  return objet;
}

static gboolean
is_empty (const Forme *forme,
          gpointer     objet)
{
  for (guint i = 0; i < forme->n_cles; i++)
    if (forme->cles[i].type == FORME_LISTE_CODES &&
        G_STRUCT_MEMBER (char **, objet, forme->cles[i].position)[0] != NULL)
      return FALSE;

  return TRUE;
}

/**
 * prestation_set_code:
 * @code: of the list
 * @present: whether it is in it
 *
 * Adds a code to a list of a draft, or drops it. The codes keep the order of their table.
 */
void
prestation_set_code (Prestation      *self,
                     PrestationListe  liste,
                     const char      *code,
                     gboolean         present)
{
  const Forme *forme = find_cle (&forme_prestation, listes[liste].objet)->forme;
  const CodeLibelle *codes = find_cle (forme, listes[liste].liste)->codes;
  gpointer *objet = find_objet (self, liste);
  g_autoptr (GStrvBuilder) nouvelle = g_strv_builder_new ();
  char ***place;

  for (guint i = 0; codes[i].code != NULL; i++)
    if (g_str_equal (codes[i].code, code) ? present
                                          : prestation_has_code (self, liste, codes[i].code))
      g_strv_builder_add (nouvelle, codes[i].code);
  if (*objet == NULL)
    *objet = make_objet (forme);
  place = find_liste (*objet, liste);
  g_strfreev (*place);
  *place = g_strv_builder_end (nouvelle);
  if (!listes[liste].requis && is_empty (forme, *objet))
    forme_free (forme, g_steal_pointer (objet));
}
