/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-contexte-private.h"

#include "base/instant.h"
#include "documents/mots.h"

/* Where a dossier stands, for the reader of the sheet. It is empty in any other document, whatever
 * the template of a centre asks for. */

static const ModeleVariable point[] = {
  TEXTE ("texte", PreparationLigne, texte),
  TEXTE ("detail", PreparationLigne, detail),
  CHAMP ("presse", MODELE_BOOLEEN, PreparationLigne, presse),
  CHAMP ("compte", MODELE_BOOLEEN, PreparationLigne, compte),
};

static CLASSE (classe_point, "point", point);

static DossierComplet *
get_complet (ModeleContexte *contexte)
{
  return contexte->source->complet;
}

static const PreparationMesure *
get_mesure (ModeleContexte *contexte)
{
  return preparation_get_mesure (contexte->source->serre);
}

#define READ_POINTS(points) \
  static void read_##points (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur) \
  { \
    valeur->elements \
        = preparation_write_lignes (sujet, get_complet (contexte), \
                                    ((const Preparation *) sujet)->points, get_mesure (contexte)); \
  }
#define READ_TEXTE(nom, ...) \
  static void read_##nom (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur) \
  { \
    valeur->texte = preparation_write_##nom (sujet, __VA_ARGS__); \
  }

READ_POINTS (acquis)
READ_POINTS (depuis)
READ_POINTS (promesses)
READ_POINTS (manques)
READ_POINTS (remises)
READ_POINTS (objectifs)
READ_TEXTE (dernier, get_complet (contexte))
READ_TEXTE (prochain, get_complet (contexte))
READ_TEXTE (etat, get_complet (contexte))
READ_TEXTE (resume, get_mesure (contexte))
READ_TEXTE (notes, get_mesure (contexte))

static void
read_lecteur (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->texte = g_strdup (preparation_write_lecteur (sujet));
}

static void
read_discrete (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->nombre = ((const Preparation *) sujet)->discrete != 0;
}

static void
read_partielle (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->nombre = ((const Preparation *) sujet)->partielle != 0;
}

static void
read_serree (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->nombre = preparation_is_serree (contexte->source->serre);
}

static const ModeleVariable preparation[] = {
  LU ("lecteur", MODELE_TEXTE, read_lecteur),
  LU ("discrete", MODELE_BOOLEEN, read_discrete),
  LU ("partielle", MODELE_BOOLEEN, read_partielle),
  LU ("serree", MODELE_BOOLEEN, read_serree),
  LU ("etat", MODELE_TEXTE, read_etat),
  LU ("dernier", MODELE_TEXTE, read_dernier),
  LU ("resume", MODELE_TEXTE, read_resume),
  LU ("notes", MODELE_TEXTE, read_notes),
  LU ("prochain", MODELE_TEXTE, read_prochain),
  CHAMP ("faites", MODELE_DUREE, Preparation, faites_minutes),
  CHAMP ("reste", MODELE_DUREE, Preparation, reste_minutes),
  LISTE ("acquis", read_acquis, &classe_point),
  LISTE ("depuis", read_depuis, &classe_point),
  LISTE ("promesses", read_promesses, &classe_point),
  LISTE ("manques", read_manques, &classe_point),
  LISTE ("remises", read_remises, &classe_point),
  LISTE ("objectifs", read_objectifs, &classe_point),
};

CLASSE (modele_classe_preparation, "preparation", preparation);

void
modele_read_preparation (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->sujet = contexte->preparation;
}
