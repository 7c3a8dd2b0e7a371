/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/photo-entete.h"

#include <string.h>

/* The headers of PNG and JPEG files, which come from anybody: nothing is read beyond their bytes. */

#define PNG_TAILLE 26
#define PNG_PROFONDEUR 24
#define COTE_MAX 32767
#define TIFF_ORIENTATION 0x0112
#define TIFF_ENTREE 12

typedef struct
{
  const guint8 *octets;
  gsize taille;
  gboolean petit_boutiste;
} Tiff;

static guint
read_16 (const guint8 *octets)
{
  return (guint) octets[0] << 8 | octets[1];
}

static guint
read_32 (const guint8 *octets)
{
  return (guint) octets[0] << 24 | (guint) octets[1] << 16 | (guint) octets[2] << 8 | octets[3];
}

static gboolean
read_png (PhotoEntete  *self,
          const guint8 *octets,
          gsize         taille)
{
  if (taille < PNG_TAILLE || memcmp (octets + 12, "IHDR", 4) != 0)
    return FALSE;

  self->largeur = read_32 (octets + 16);
  self->hauteur = read_32 (octets + 20);
  self->poids = octets[PNG_PROFONDEUR] == 16 ? 2 : 1;
  return TRUE;
}

/* Orientation of a picture, as EXIF says it: a TIFF file inside the JPEG. */

static guint
tiff_read (const Tiff *self,
           gsize       place,
           guint       n)
{
  guint valeur = 0;

  if (place > self->taille || self->taille - place < n)
    return 0;
  for (guint i = 0; i < n; i++)
    valeur = valeur << 8 | self->octets[place + (self->petit_boutiste ? n - 1 - i : i)];

  return valeur;
}

static guint
read_quarts (const guint8 *octets,
             gsize         taille)
{
  Tiff tiff = { octets + 6, taille - 6, FALSE };
  gsize table;
  guint n;

  if (taille < 14 || memcmp (octets, "Exif\0\0", 6) != 0)
    return 0;
  tiff.petit_boutiste = tiff.octets[0] == 'I';
  table = tiff_read (&tiff, 4, 4);
  n = tiff_read (&tiff, table, 2);
  for (guint i = 0; i < n; i++)
    {
      const gsize entree = table + 2 + (gsize) i * TIFF_ENTREE;

      if (entree + TIFF_ENTREE > tiff.taille)
        return 0;
      if (tiff_read (&tiff, entree, 2) == TIFF_ORIENTATION)
        switch (tiff_read (&tiff, entree + 8, 2))
          {
          case 3:
            return 2;
          case 6:
            return 1;
          case 8:
            return 3;
          default:
            return 0;
          }
    }

  return 0;
}

/* The frame headers, all but the tables that have numbers among theirs. */
static gboolean
is_frame (guint8 marque)
{
  return marque >= 0xC0 && marque <= 0xCF && marque != 0xC4 && marque != 0xC8 && marque != 0xCC;
}

static gboolean
read_jpeg (PhotoEntete  *self,
           const guint8 *octets,
           gsize         taille)
{
  gsize place = 2;

  while (place + 4 <= taille && octets[place] == 0xFF)
    {
      const guint8 marque = octets[place + 1];
      const gsize longueur = read_16 (octets + place + 2);

      if (marque == 0xFF)
        {
          place++;
          continue;
        }
      if (longueur < 2 || place + 2 + longueur > taille)
        return FALSE;
      if (marque == 0xE1 && longueur > 2)
        self->quarts = MAX (self->quarts, read_quarts (octets + place + 4, longueur - 2));
      if (is_frame (marque) && longueur >= 7)
        {
          self->hauteur = read_16 (octets + place + 5);
          self->largeur = read_16 (octets + place + 7);
          return TRUE;
        }
      place += 2 + longueur;
    }

  return FALSE;
}

/**
 * photo_entete_read:
 * @self: (out): what the file says
 * @octets: (array length=taille): a file, from whoever
 *
 * Reads the size of a PNG or of a JPEG, and how it is turned.
 *
 * Returns: %FALSE where it is neither, or where it is damaged
 */
gboolean
photo_entete_read (PhotoEntete  *self,
                   const guint8 *octets,
                   gsize         taille)
{
  static const guint8 png[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

  *self = (PhotoEntete) { 0, 0, 1, 0 };
  if (taille >= sizeof png && memcmp (octets, png, sizeof png) == 0)
    return read_png (self, octets, taille);
  if (taille >= 3 && octets[0] == 0xFF && octets[1] == 0xD8 && octets[2] == 0xFF)
    return read_jpeg (self, octets, taille);

  return FALSE;
}

/**
 * photo_entete_fits:
 *
 * Returns: whether such a picture can be unpacked: a few bytes can stand for gigabytes
 */
gboolean
photo_entete_fits (const PhotoEntete *self)
{
  return self->largeur > 0 && self->hauteur > 0 && self->largeur <= COTE_MAX &&
         self->hauteur <= COTE_MAX &&
         (guint64) self->largeur * self->hauteur * self->poids <= PHOTO_PIXELS_MAX;
}
