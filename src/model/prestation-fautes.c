/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/prestation-fautes.h"

#include "model/codes.h"
#include "model/prestation-brouillon.h"
#include "model/prestation-cadre.h"

#include <glib/gi18n.h>
#include <string.h>

/* The faults of a prestation one by one, and their place in the words of the page. */

/**
 * prestation_faute_new:
 *
 * Returns: (transfer full): a fault
 */
PrestationFaute *
prestation_faute_new (const char *place,
                      const char *message)
{
  PrestationFaute *self = g_new0 (PrestationFaute, 1);

  self->place = g_strdup (place);
  self->message = g_strdup (message);

  return self;
}

/**
 * prestation_faute_free:
 * @self: (transfer full) (nullable): a fault
 */
void
prestation_faute_free (PrestationFaute *self)
{
  if (self == NULL)
    return;

  g_free (self->place);
  g_free (self->message);
  g_free (self);
}

/* "tarifs[2].motif: what is wrong" */
static PrestationFaute *
parse_line (const char *ligne)
{
  const gsize n = strspn (ligne, "abcdefghijklmnopqrstuvwxyz0123456789_-.[]");
  g_autofree char *place = NULL;

  if (n == 0 || !g_str_has_prefix (ligne + n, ": "))
    return prestation_faute_new ("", ligne);

  place = g_strndup (ligne, n);
  return prestation_faute_new (place, ligne + n + 2);
}

/**
 * prestation_fautes_parse:
 * @error: (nullable): what prestation_new_from_bytes() gave
 *
 * Returns: (transfer full) (element-type PrestationFaute): its faults, none without @error
 */
GPtrArray *
prestation_fautes_parse (const GError *error)
{
  GPtrArray *fautes = g_ptr_array_new_with_free_func ((GDestroyNotify) prestation_faute_free);
  g_auto (GStrv) lignes = error != NULL ? g_strsplit (error->message, "\n", -1) : NULL;

  for (guint i = 0; lignes != NULL && lignes[i] != NULL; i++)
    g_ptr_array_add (fautes, parse_line (lignes[i]));

  return fautes;
}

/**
 * prestation_check:
 * @self: a draft
 *
 * Reads @self as its file will be read.
 *
 * Returns: (transfer full) (element-type PrestationFaute): every fault, none where it can be kept
 */
GPtrArray *
prestation_check (const Prestation *self)
{
  char *texte = prestation_write (self);
  g_autoptr (GBytes) octets = g_bytes_new_take (texte, strlen (texte));
  g_autoptr (GError) error = NULL;
  g_autoptr (Prestation) lue = prestation_new_from_bytes (octets, &error);

  return prestation_fautes_parse (error);
}

/* Places */

static const CodeLibelle mots[] = {
  { "libelle", N_("name") },
  { "libelles", N_("wording") },
  { "heures", N_("Hours") },
  { "min_minutes", N_("minimum") },
  { "max_minutes", N_("maximum") },
  { "indicatif_minutes", N_("average") },
  { "colonnes", N_("columns that count") },
  { "genres_hors_compte", N_("meetings apart") },
  { "entretiens", N_("Meetings") },
  { "nombre", N_("number") },
  { "duree_min_minutes", N_("shortest") },
  { "duree_max_minutes", N_("longest") },
  { "duree", N_("Span") },
  { "min_mois", N_("shortest") },
  { "max_mois", N_("longest") },
  { "documents", N_("Documents") },
  { "tarifs", N_("Prices") },
  { "montant_centimes", N_("amount") },
  { "valide_du", N_("first day") },
  { "valide_au", N_("last day") },
  { "motif", N_("reason") },
  { "resultat", N_("answer") },
  { "deliberation", N_("vote") },
  { "numero", N_("number") },
  { "phase", N_("phase") },
  { "document", N_("document") },
  { "reunion", N_("meeting") },
  { "phases", N_("Phases") },
  { "objectifs", N_("objectives") },
  { "reunions", N_("Compulsory meetings") },
  { "reunions_facultatives", N_("Optional meetings") },
  { "avant", N_("Steps before the first phase") },
  { "enonces", N_("What is said of the service") },
  { "modes", N_("How one meets") },
  { "codes", N_("modes") },
  { "formes", N_("alone or in a group") },
  { "convention", N_("Agreement") },
  { "parties", N_("who signs") },
  { NULL, NULL },
};

/* The element of a list of the prestation, by the name it has. */

typedef struct
{
  const char *cle;
  const char *format;
  gsize liste;
  gsize libelle;
  const CodeLibelle *codes;
} Element;

static const Element elements[] = {
  { "phases", N_("Phase “%s”"), G_STRUCT_OFFSET (Prestation, phases),
    G_STRUCT_OFFSET (PrestationPhase, libelle), NULL },
  { "avant", N_("Step “%s”"), G_STRUCT_OFFSET (Prestation, avant),
    G_STRUCT_OFFSET (PrestationEtape, libelle), NULL },
  { "reunions", N_("Compulsory meeting “%s”"), G_STRUCT_OFFSET (Prestation, reunions),
    G_STRUCT_OFFSET (PrestationReunion, libelle), NULL },
  { "reunions_facultatives", N_("Optional meeting “%s”"),
    G_STRUCT_OFFSET (Prestation, reunions_facultatives),
    G_STRUCT_OFFSET (PrestationReunion, libelle), NULL },
  { "documents", N_("Document “%s”"), G_STRUCT_OFFSET (Prestation, documents),
    G_STRUCT_OFFSET (PrestationChoix, code), codes_document },
  { "tarifs", N_("Price “%s”"), G_STRUCT_OFFSET (Prestation, tarifs),
    G_STRUCT_OFFSET (Tarif, libelle), NULL },
};

static char *
name_element (const Prestation *self,
              const char       *cle,
              guint             rang)
{
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      const Element *element = &elements[i];
      GPtrArray *liste;
      const char *nom;

      if (!g_str_equal (element->cle, cle))
        continue;
      liste = G_STRUCT_MEMBER (GPtrArray *, self, element->liste);
      nom = rang < liste->len ? G_STRUCT_MEMBER (char *, liste->pdata[rang], element->libelle)
                              : NULL;
      if (nom != NULL && element->codes != NULL)
        nom = code_libelle_find (element->codes, nom);
      if (nom != NULL)
        {
          g_autoptr (GString) texte = g_string_new (_(element->format));

          g_string_replace (texte, "%s", nom, 1);
          return g_string_free (g_steal_pointer (&texte), FALSE);
        }
    }

  return NULL;
}

static const char *
find_mot (const char *cle)
{
  for (guint i = 0; mots[i].code != NULL; i++)
    if (g_str_equal (mots[i].code, cle))
      return _(mots[i].libelle);
  for (guint i = 0; codes_enonce[i].code != NULL; i++)
    if (g_str_equal (codes_enonce[i].code, cle))
      return _(codes_enonce[i].libelle);

  return cle;
}

/* One step of a place: `phases[1]`. */
static char *
describe_step (const Prestation *self,
               const char       *pas,
               gboolean          premier)
{
  const char *crochet = strchr (pas, '[');
  g_autofree char *cle = crochet != NULL ? g_strndup (pas, crochet - pas) : g_strdup (pas);
  const guint rang =
    crochet != NULL ? (guint) g_ascii_strtoull (crochet + 1, NULL, 10) : 0;
  char *nom = NULL;

  if (crochet == NULL)
    return g_strdup (find_mot (cle));

  if (premier)
    nom = name_element (self, cle, rang);
  if (nom != NULL)
    return nom;
  if (g_str_equal (cle, "objectifs"))
    return g_strdup_printf (_("objective %u"), rang + 1);
  if (g_str_equal (cle, "phases"))
    return g_strdup_printf (_("Phase %u"), rang + 1);
  if (g_str_equal (cle, "avant"))
    return g_strdup_printf (_("Step %u before the first phase"), rang + 1);

  return g_strdup_printf ("%s %u", find_mot (cle), rang + 1);
}

/**
 * prestation_describe_place:
 * @place: the place of a fault, as `phases[1].objectifs[0].libelle`
 *
 * Returns: (transfer full): the place in the words of the page: "Phase « Investigation », objectif
 *   1, nom"; a name of the file that nobody edits stays as it is
 */
char *
prestation_describe_place (const Prestation *self,
                           const char       *place)
{
  g_auto (GStrv) pas = NULL;
  g_autoptr (GString) texte = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && place != NULL, NULL);

  if (g_str_equal (place, "libelle"))
    return g_strdup (_("Name of the service"));

  pas = g_strsplit (place, ".", -1);
  for (guint i = 0; pas[i] != NULL; i++)
    {
      g_autofree char *mot = describe_step (self, pas[i], i == 0);

      g_string_append_printf (texte, "%s%s", i > 0 ? ", " : "", mot);
    }

  return g_string_free (g_steal_pointer (&texte), FALSE);
}

/**
 * prestation_describe_faute:
 *
 * Returns: (transfer full): the fault with its place, on one line
 */
char *
prestation_describe_faute (const Prestation      *self,
                           const PrestationFaute *faute)
{
  g_autofree char *lieu = NULL;

  if (*faute->place == '\0')
    return g_strdup (faute->message);

  lieu = prestation_describe_place (self, faute->place);
  return g_strdup_printf (_("%s: %s"), lieu, faute->message);
}
